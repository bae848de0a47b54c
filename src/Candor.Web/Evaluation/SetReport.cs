namespace Candor.Web.Evaluation;

/// <summary>What came of one set.</summary>
/// <param name="Set">The set.</param>
/// <param name="Missing">Files that are not there; the set is absent where there is one.</param>
/// <param name="Figures">Empty where the set is absent.</param>
internal sealed record SetReport(EvaluationSet Set, IReadOnlyList<string> Missing, IReadOnlyList<Figure> Figures)
{
    public bool IsPresent => Missing.Count == 0;

    public static SetReport Of(EvaluationSet set, DataRows data)
    {
        IReadOnlyList<string> missing = [.. set.Files.Where(file => !data.Has(file))];
        return new SetReport(set, missing, missing.Count == 0 ? [.. set.Measure(data)] : []);
    }
}
