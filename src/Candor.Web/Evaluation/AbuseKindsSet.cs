using Candor.Language;
using Candor.Language.Measuring;

namespace Candor.Web.Evaluation;

/// <summary>Davidson et al., 2017: hate, coarse words, or neither.</summary>
internal sealed class AbuseKindsSet() : EvaluationSet("davidson_hate", "abuse", "davidson_hate/dev.jsonl")
{
    public override IEnumerable<Figure> Measure(DataRows data)
    {
        Tallies kinds = new("hate", "offensive", "neither");
        Tallies any = new("abusive", "harmless");
        foreach (var row in data.Of(Files[0]))
        {
            var scores = Reader.Default.Explain(row.Text("text")).ToDictionary(one => one.Label, one => one.Score, StringComparer.Ordinal);
            var (hate, offensive, abusive) = (scores.GetValueOrDefault("abuse:hate"), scores.GetValueOrDefault("abuse:offensive"), scores.GetValueOrDefault("trait:abusive"));
            kinds.Add(row.Text("label"), hate >= offensive && hate >= 1 - abusive ? "hate" : offensive >= 1 - abusive ? "offensive" : "neither");
            any.Add(row.Text("label") == "neither" ? "harmless" : "abusive", abusive >= 0.5 ? "abusive" : "harmless");
        }

        yield return new Figure("macro-F1", kinds.MacroF1, kinds.Texts, null, AtLeast: 0.74, Aim: 0.77);
        yield return new Figure("F1 hate", kinds["hate"].F1, kinds["hate"].Truths);
        yield return new Figure("macro-F1, abusive or not", any.MacroF1, any.Texts);
    }
}
