namespace Candor.Language.Emergencies;

/// <summary>Emergencies named in plain words, unless something near makes a story, a joke, a lesson or a memory of them.</summary>
internal static class Plain
{
    /// <summary>How sure plain words make.</summary>
    public const double Score = 0.9;

    /// <summary>How many words away a frame still tells of them.</summary>
    private const int Reach = 16;

    public static IEnumerable<(Emergency Label, int At)> Find(Scan scan, Concepts concepts)
    {
        foreach (var mark in scan.Marks)
        {
            if (concepts.PlainlyOf(mark.Concept) is { } label && !IsFramed(scan, concepts, mark))
            {
                yield return (label, mark.From);
            }
        }
    }

    private static bool IsFramed(Scan scan, Concepts concepts, Mark mark)
    {
        var end = scan.MarksFrom(mark.To + Reach);
        for (var at = scan.MarksFrom(Math.Max(0, mark.From - Reach)); at < end; at++)
        {
            if (concepts.Tames(scan.Marks[at].Concept))
            {
                return true;
            }
        }

        return false;
    }
}
