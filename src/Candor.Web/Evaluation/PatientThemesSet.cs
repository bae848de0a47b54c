using Candor.Language;
using Candor.Language.Measuring;

namespace Candor.Web.Evaluation;

/// <summary>Comments of patients with any number of themes.</summary>
internal sealed class PatientThemesSet() : EvaluationSet("nhs_patient_experience themes", "themes", "nhs_patient_experience/v6_dev.jsonl")
{
    public override IEnumerable<Figure> Measure(DataRows data)
    {
        Tallies tallies = new([.. PatientThemes.Known.Select(theme => theme.ToWire())]);
        var silent = 0;
        foreach (var row in data.Of(Files[0]))
        {
            if (PatientThemes.Of(row.Texts("labels")) is { } truth)
            {
                var found = Reader.Default.Read(row.Text("text")).Themes;
                silent += found.Count == 0 ? 1 : 0;
                tallies.Add(truth.Select(theme => theme.ToWire()).ToHashSet(), found.Select(scored => scored.Label.ToWire()).ToHashSet());
            }
        }

        yield return new Figure("micro-F1", tallies.MicroF1, tallies.Texts, (double)silent / Math.Max(1, tallies.Texts), AtLeast: 0.68, Aim: 0.74);
        yield return new Figure("macro-F1, 5 or more", tallies.MacroF1Of(5), tallies.Texts);
        foreach (var theme in tallies.Labels)
        {
            yield return new Figure($"F1 {theme}", tallies[theme].F1, tallies[theme].Truths);
        }
    }
}
