namespace Candor.Web.Evaluation;

/// <summary>A data set and what is measured on it. Reads, measures, and fits nothing.</summary>
/// <param name="name">Names it on the command line and in the table; its folder, and what part of it where there are several.</param>
/// <param name="area">What of Candor it judges: <c>match</c>, <c>identifiers</c>, <c>sentiment</c> …</param>
/// <param name="files">What it needs, relative to the data folder. Where one is absent the set is absent.</param>
internal abstract class EvaluationSet(string name, string area, params IReadOnlyList<string> files)
{
    public string Name { get; } = name;

    public string Area { get; } = area;

    public IReadOnlyList<string> Files { get; } = files;

    /// <summary>The figures, in the order of the table; the same on every machine.</summary>
    public abstract IEnumerable<Figure> Measure(DataRows data);
}
