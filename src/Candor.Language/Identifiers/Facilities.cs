using System.Collections.Frozen;
using Candor.Language.Tokens;

namespace Candor.Language.Identifiers;

/// <summary>Makes one of what together names a place of care: "St. Joseph's Health in Detroit, MI", "the Chicago office", "Dr. Smith's office".</summary>
internal static class Facilities
{
    private static readonly FrozenSet<string> Heads = FrozenSet.Create("office", "offices", "clinic", "clinics", "campus", "hospital", "hospitals", "location", "practice", "surgery", "branch", "site", "er", "ed");

    /// <param name="scene">The text.</param>
    /// <param name="found">In order, none overlapping another.</param>
    public static List<Identifier> Join(Scene scene, List<Identifier> found)
    {
        var joined = new List<Identifier>(found.Count);
        foreach (var one in found)
        {
            if (joined.Count > 0 && one.Kind == IdentifierKind.Location && joined[^1].Kind == IdentifierKind.Organization && scene.Text.AsSpan(joined[^1].End, one.Start - joined[^1].End) is " in ")
            {
                joined[^1] = joined[^1] with { End = one.End };
                continue;
            }

            // What was lengthened may have swallowed the beginning of the next.
            if (joined.Count == 0 || joined[^1].End <= one.Start)
            {
                joined.Add(one.Kind is IdentifierKind.Location or IdentifierKind.Person ? WithHead(scene, one) : one);
            }
        }

        return joined;
    }

    private static Identifier WithHead(Scene scene, Identifier one)
    {
        var last = scene.TokenAt(one.End - 1);
        var head = last + 1;
        if (head >= scene.Tokens.Count || !Heads.Contains(scene.FormAt(head)) || !scene.IsNear(last) || scene.Tokens[head].Start <= one.Start)
        {
            return one;
        }

        var owned = scene.Tokens[last].End - one.End == 2 && Folding.IsApostrophe(scene.Text[one.End]);
        return one.Kind == IdentifierKind.Location || owned ? new Identifier(IdentifierKind.Organization, one.Start, scene.Tokens[head].End) : one;
    }
}
