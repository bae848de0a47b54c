using System.Text.Json;
using Candor.Language.Measuring;

namespace Candor.Web.Evaluation;

/// <summary>
/// ASQ-PHI: short health texts with planted identifiers, and harmless ones. The shipped model has learnt from this part: the figures that
/// promise something are cross-validated (docs/models/identifiers.md); these only show that nothing broke.
/// </summary>
internal sealed class HealthQuerySet() : IdentifierSet("asq_phi dev (in training)", "asq_phi/dev.jsonl")
{
    protected override void Count(JsonElement row, SpanCount count)
    {
        var text = row.Text("text");
        count.Add(text, [.. row.GetProperty("phi").EnumerateArray().Where(one => one.GetProperty("start").GetInt32() >= 0).Select(one => Span(one, null))], Find(text));
    }

    protected override IEnumerable<Figure> Figures(SpanCount count)
        => [new Figure("strict recall", count.Recall, count.Spans, null, 0.96, 0.985), new Figure("texts fully clean", count.CleanTexts, count.Texts, null, 0.88, 0.95),
            new Figure("harmless flagged", count.HarmlessFlagged, count.Texts, null, 0.10, 0.06, LessIsBetter: true), .. ByType(count)];
}
