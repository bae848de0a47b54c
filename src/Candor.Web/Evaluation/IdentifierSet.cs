using System.Text.Json;
using Candor.Language;
using Candor.Language.Measuring;

namespace Candor.Web.Evaluation;

/// <summary>Texts with identifiers marked: how many are hidden when all that is found is hidden, and what is hidden needlessly.</summary>
internal abstract class IdentifierSet(string name, string file) : EvaluationSet(name, "identifiers", file)
{
    public override IEnumerable<Figure> Measure(DataRows data)
    {
        var count = new SpanCount();
        foreach (var row in data.Of(Files[0]))
        {
            Count(row, count);
        }

        return Figures(count);
    }

    protected abstract void Count(JsonElement row, SpanCount count);

    protected abstract IEnumerable<Figure> Figures(SpanCount count);

    protected static IReadOnlyList<Identifier> Find(string text) => Reader.Default.Read(text).Identifiers;

    protected static MarkedSpan Span(JsonElement span, IdentifierKind? kind)
        => new(span.Text("type"), span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32(), kind);

    /// <summary>Recall for each type with enough spans to tell.</summary>
    protected static IEnumerable<Figure> ByType(SpanCount count)
        => count.ByType.Where(pair => pair.Value.All >= 10).Select(pair => new Figure("recall " + pair.Key, (double)pair.Value.Covered / pair.Value.All, pair.Value.All));
}
