using System.Text.Json;
using Candor.Language.Grading;

namespace Candor.Web.Evaluation;

/// <summary>
/// Values of readability formulas on fixed texts: is each met to the last digit that is given? Two are not: one text glues words together
/// ("singersongwriter"), and its values were made by hyphenation with 72 syllables where the set itself counts 74, as Candor does.
/// </summary>
internal sealed class ReadabilitySet() : EvaluationSet("textstat_expectations", "readability", "textstat_expectations/expectations.jsonl")
{
    private static readonly Dictionary<string, Func<TextCounts, double>> English = new(StringComparer.Ordinal)
    {
        ["automated_readability_index"] = Formulas.AutomatedReadability,
        ["count_sentences"] = counts => counts.Sentences,
        ["fernandez_huerta"] = Formulas.FernandezHuerta,
        ["flesch_kincaid_grade"] = Formulas.FleschKincaid,
        ["flesch_reading_ease"] = Formulas.FleschReadingEase,
        ["gutierrez_polini"] = Formulas.GutierrezPolini,
        ["smog_index"] = Formulas.Smog,
        ["szigriszt_pazos"] = Formulas.SzigrisztPazos,
    };

    public override IEnumerable<Figure> Measure(DataRows data)
    {
        var rows = data.Of(Files[0]).Where(row => English.ContainsKey(row.Text("metric")) && row.Text("lang") is "" or "en_US").Select(row => (Metric: row.Text("metric"), IsMet: IsMet(row))).ToList();
        yield return new Figure("met to the last digit", rows.Count(row => row.IsMet) / Math.Max(1.0, rows.Count), rows.Count, AtLeast: 1);
        foreach (var metric in rows.GroupBy(row => row.Metric).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return new Figure(metric.Key, metric.Count(row => row.IsMet) / (double)metric.Count(), metric.Count());
        }

        var words = data.Of(Files[0]).Where(row => row.Text("metric") == "syllable_count" && row.Text("lang") == "en_US").ToList();
        yield return new Figure("syllable_count within its margin", words.Count(IsCounted) / Math.Max(1.0, words.Count), words.Count, AtLeast: 1);
    }

    private static bool IsMet(JsonElement row)
    {
        var expected = row.GetProperty("expected").GetDouble();
        return Math.Abs(Math.Round(English[row.Text("metric")](TextCounts.Of(row.Text("text"), Syllables.Of)), 3) - expected) < 1e-6;
    }

    private static bool IsCounted(JsonElement row)
        => Math.Abs(TextCounts.Of(row.Text("text"), Syllables.Of).Syllables - row.GetProperty("n_syllables").GetInt32()) <= row.GetProperty("margin").GetInt32();
}
