using System.Collections.Frozen;
using Candor.Safeguards.Phrasing;

namespace Candor.Safeguards;

/// <summary>Tells a question from a remark. People leave the question mark out, so the first word counts too.</summary>
internal static class Asking
{
    // “Why” is left out: “why did nobody call me” is a complaint.
    private static readonly FrozenSet<string> Openings = new[]
    {
        "how", "what", "when", "where", "who", "which", "do", "does", "can", "could", "is", "are", "should", "will", "would", "may",
        "que", "como", "cuando", "donde", "quien", "cual", "cuanto", "puedo", "tienen", "hay", "debo", "aceptan",
    }.ToFrozenSet();

    public static bool IsQuestion(string text) =>
        text.Contains('?', StringComparison.Ordinal)
        || (Passage.Read(text.Length > 200 ? text[..200] : text).Tokens is [var first, ..] && Openings.Contains(first.Word));
}
