using Candor.Language;

namespace Candor.Web.Evaluation;

/// <summary>CLINC150, texts outside every intent: how often does the reader keep silent about a complaint, praise, help, a rumour or a crisis?</summary>
internal sealed class OutOfScopeSet() : EvaluationSet("clinc150 out of scope", "intents", "clinc150/oos_val.jsonl")
{
    private static readonly HashSet<Intent> Harmless = [Intent.Other, Intent.Question, Intent.InformationSeeking];

    public override IEnumerable<Figure> Measure(DataRows data)
    {
        var (silent, texts) = (0, 0);
        foreach (var row in data.Of(Files[0]))
        {
            silent += Reader.Default.Read(row.Text("text")).Intents.All(scored => Harmless.Contains(scored.Label)) ? 1 : 0;
            texts++;
        }

        var share = (double)silent / Math.Max(1, texts);
        yield return new Figure("kept silent", share, texts, share);
    }
}
