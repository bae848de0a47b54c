using System.Text;

namespace Candor.Language;

/// <summary>Replaces identifiers by their kind.</summary>
public static class Redactor
{
    /// <summary>Replaces each identifier by <c>[KIND]</c>, such as <c>[PERSON]</c> or <c>[HEALTH_PLAN]</c>.</summary>
    /// <param name="text">The text that the identifiers were found in.</param>
    /// <param name="identifiers">In order of their start, none overlapping another, as <see cref="Reader"/> gives them.</param>
    /// <exception cref="ArgumentException">An identifier lies outside the text, or overlaps the one before it.</exception>
    public static string Redact(string text, IReadOnlyList<Identifier> identifiers)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(identifiers);
        var redacted = new StringBuilder(text.Length);
        var at = 0;
        foreach (var identifier in identifiers)
        {
            if (identifier.Start < at || identifier.End < identifier.Start || identifier.End > text.Length)
            {
                throw new ArgumentException($"The {identifier.Kind.ToWire()} at {identifier.Start} to {identifier.End} does not fit a text of {text.Length} after position {at}.", nameof(identifiers));
            }

            redacted.Append(text, at, identifier.Start - at).Append('[').Append(identifier.Kind.ToWire()).Append(']');
            at = identifier.End;
        }

        return redacted.Append(text, at, text.Length - at).ToString();
    }
}
