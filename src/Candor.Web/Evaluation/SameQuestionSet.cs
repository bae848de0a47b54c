using Candor.Language;
using Candor.Language.Measuring;

namespace Candor.Web.Evaluation;

/// <summary>COVID-Q: questions that people asked, grouped where one answer serves. The first of each group is answered; do the others find it?</summary>
internal sealed class SameQuestionSet() : EvaluationSet("covid_q same question", "match", "covid_q/class_train3.jsonl")
{
    private const int Depth = 5;

    public override IEnumerable<Figure> Measure(DataRows data)
    {
        var groups = data.Of(Files[0]).GroupBy(row => row.Text("label"), row => row.Text("text")).ToList();
        using var matcher = Matcher.Build(groups.Select(group => new Claim(group.Key, group.First())));
        List<(IReadOnlyList<string> Ranked, HashSet<string> Right)> answers =
        [
            .. groups.SelectMany(group => group.Skip(1).Select(text => ((IReadOnlyList<string>)[.. matcher.Find(text, Depth).Select(match => match.Id)], new HashSet<string> { group.Key }))),
        ];
        yield return new Figure("MAP@5", answers.Sum(one => Ranking.AveragePrecision(one.Ranked, one.Right, Depth)) / Math.Max(1, answers.Count), answers.Count);
        yield return new Figure("P@1", answers.Sum(one => Ranking.FirstIsRight(one.Ranked, one.Right)) / Math.Max(1, answers.Count), answers.Count);
    }
}
