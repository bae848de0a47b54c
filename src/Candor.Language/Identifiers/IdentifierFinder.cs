using Candor.Language.Tokens;

namespace Candor.Language.Identifiers;

/// <summary>Finds every identifier of a piece of text, none overlapping another.</summary>
internal static class IdentifierFinder
{
    public static List<Identifier> Find(string text, List<Token> tokens, KnownFilter? known)
    {
        var scene = new Scene(text, tokens);
        var findings = new List<Finding>();
        AddressFinder.Find(scene, findings);
        NumberFinder.Find(scene, findings);
        DateFinder.Find(scene, findings);
        AgeFinder.Find(scene, findings);
        PlaceFinder.Find(scene, findings);
        OrganizationFinder.Find(scene, findings);
        PersonFinder.Find(scene, findings);
        return Settle(findings, text, known);
    }

    /// <summary>The stronger finding stays, then the longer, then the earlier; what the organisation itself published goes last.</summary>
    private static List<Identifier> Settle(List<Finding> findings, string text, KnownFilter? known)
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

        return [.. settled.Values
            .Where(finding => known is null || !known.IsKnown(finding, text))
            .Select(finding => new Identifier(finding.Kind, finding.Start, finding.End))];
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
