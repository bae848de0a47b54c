using System.Text.Json;
using Candor.Language;
using Candor.Language.Measuring;

namespace Candor.Web.Evaluation;

/// <summary>Texts of which one thing holds or not: a complaint, spam, abuse, a personal matter of health, a false claim.</summary>
/// <param name="name">Names the set.</param>
/// <param name="area">What of Candor it judges.</param>
/// <param name="file">Its texts.</param>
/// <param name="label">The label as <see cref="Explanation.Label"/> has it.</param>
/// <param name="truth">Whether it holds in truth.</param>
/// <param name="found">Whether the reading names it.</param>
/// <param name="promise">What must be reached, and of which metric.</param>
internal sealed class YesNoSet(string name, string area, string file, string label, Func<JsonElement, bool> truth, Func<Reading, bool> found, (string Metric, double AtLeast, double Aim)? promise = null)
    : EvaluationSet(name, area, file)
{
    public override IEnumerable<Figure> Measure(DataRows data)
    {
        Tallies tallies = new("yes", "no");
        List<Judged> judged = [];
        foreach (var row in data.Of(Files[0]))
        {
            var text = row.Text("text");
            var holds = truth(row);
            tallies.Add(holds ? "yes" : "no", found(Reader.Default.Read(text)) ? "yes" : "no");
            judged.Add(new Judged(Reader.Default.Explain(text).FirstOrDefault(one => one.Label == label)?.Score ?? 0, holds));
        }

        yield return Promised("F1", tallies["yes"].F1, tallies.Texts);
        yield return Promised("macro-F1", tallies.MacroF1, tallies.Texts);
        yield return new Figure("area", Curve.Area(judged), tallies.Texts);
        yield return new Figure("calibration error", Curve.CalibrationError(judged), tallies.Texts, LessIsBetter: true);
    }

    private Figure Promised(string metric, double value, int texts)
        => promise is { } made && made.Metric == metric ? new Figure(metric, value, texts, null, made.AtLeast, made.Aim) : new Figure(metric, value, texts);
}
