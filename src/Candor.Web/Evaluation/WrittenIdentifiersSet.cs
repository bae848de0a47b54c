using System.Text.Json;
using Candor.Language.Measuring;

namespace Candor.Web.Evaluation;

/// <summary>Presidio's sentences with made-up identities. Countries, titles, nationalities, companies, ages and years alone are no identifiers here.</summary>
internal sealed class WrittenIdentifiersSet() : IdentifierSet("presidio_research_synth dev", "presidio_research_synth/dev.jsonl")
{
    protected override void Count(JsonElement row, SpanCount count)
    {
        var text = row.Text("text");
        count.Add(text, [.. row.GetProperty("spans").EnumerateArray().Where(span => !IsNone(span)).Select(span => Span(span, null))], Find(text));
    }

    protected override IEnumerable<Figure> Figures(SpanCount count)
        => [new Figure("strict recall", count.Recall, count.Spans), new Figure("touched", count.Touched, count.Spans), .. ByType(count)];

    private static bool IsNone(JsonElement span)
        => span.Text("type") is "TITLE" or "NRP" or "AGE" or "GPE" or "ORGANIZATION" || (span.Text("type") == "DATE_TIME" && span.Text("text").Length == 4);
}
