using Candor.Language;
using Candor.Language.Measuring;

namespace Candor.Web.Evaluation;

/// <summary>Doctors wrote each question anew, once meaning the same and once nearly the same: is the score higher where it means the same?</summary>
internal sealed class QuestionPairSet() : EvaluationSet("medical_question_pairs dev", "match", "medical_question_pairs/dev.jsonl")
{
    private const int Depth = 40;

    public override IEnumerable<Figure> Measure(DataRows data)
    {
        var rows = data.Of(Files[0]).ToList();
        using var matcher = Matcher.Build(rows.Select(row => row.Text("q1")).Distinct().Select(question => new Claim(question, question)));
        List<Judged> judged = [];
        foreach (var row in rows)
        {
            var score = matcher.Find(row.Text("q2"), Depth).FirstOrDefault(match => match.Id == row.Text("q1"))?.Score ?? 0;
            judged.Add(new Judged(score, row.Text("similar") == "1"));
        }

        yield return new Figure("AUC", Curve.Area(judged), judged.Count);
        yield return new Figure("accuracy at 0.5", judged.Count(one => one.Score >= 0.5 == one.Truth) / Math.Max(1.0, judged.Count), judged.Count);
    }
}
