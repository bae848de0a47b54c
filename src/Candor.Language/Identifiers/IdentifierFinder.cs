using Candor.Language.Identifiers.Tagging;
using Candor.Language.Tokens;

namespace Candor.Language.Identifiers;

/// <summary>Finds every identifier of a piece of text, none overlapping another.</summary>
internal static class IdentifierFinder
{
    public static List<Identifier> Find(string text, List<Token> tokens, KnownFilter? known) => Find(new Scene(text, tokens), Tagger.Shipped, known);

    public static List<Identifier> Find(Scene scene, Tagger tagger, KnownFilter? known)
    {
        var rules = ByRules(scene);
        var found = TagMerge.Join(scene, rules, tagger.Find(scene, rules));
        return known is null ? found : [.. found.Where(one => !known.IsKnown(one, scene.Text))];
    }

    /// <summary>What shapes, check digits, lists and cues tell.</summary>
    public static List<Finding> ByRules(Scene scene)
    {
        var findings = new List<Finding>();
        AddressFinder.Find(scene, findings);
        NumberFinder.Find(scene, findings);
        DateFinder.Find(scene, findings);
        AgeFinder.Find(scene, findings);
        PlaceFinder.Find(scene, findings);
        OrganizationFinder.Find(scene, findings);
        PersonFinder.Find(scene, findings);
        return Settle(findings);
    }

    /// <summary>The stronger finding stays, then the longer, then the earlier.</summary>
    private static List<Finding> Settle(List<Finding> findings)
    {
        findings.Sort((one, other) => (other.Rank, other.End - other.Start, one.Start).CompareTo((one.Rank, one.End - one.Start, other.Start)));
        var settled = new SortedList<int, Finding>();
        foreach (var finding in findings)
        {
            if (!Overlaps(settled, finding))
            {
                settled.Add(finding.Start, finding);
            }
        }

        return [.. settled.Values];
    }

    private static bool Overlaps(SortedList<int, Finding> settled, Finding finding)
    {
        // The neighbours by start are enough: settled spans do not overlap each other.
        var low = 0;
        var high = settled.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = settled.GetKeyAtIndex(middle) < finding.Start ? (middle + 1, high) : (low, middle);
        }

        return (low < settled.Count && settled.GetValueAtIndex(low).Start < finding.End) || (low > 0 && settled.GetValueAtIndex(low - 1).End > finding.Start);
    }
}
