using Candor.Language;
using Candor.Language.Measuring;

namespace Candor.Web.Evaluation;

/// <summary>CheckThat! (CLEF 2020, 2022): the fact-checked claim that a post repeats, among all that a fact-checker has published.</summary>
internal sealed class ClaimRetrievalSet(string folder, string part, (double Map, double First)? atLeast = null, (double Map, double First)? aim = null)
    : EvaluationSet($"{folder} {part}", "match", $"{folder}/claims.jsonl", $"{folder}/{part}.jsonl")
{
    private const int Depth = 5;

    public override IEnumerable<Figure> Measure(DataRows data)
    {
        var matcher = Matcher.Build(data.Of(Files[0]).Select(row => new Claim(row.Text("id"), row.Text("claim"), row.Text("title"))));
        var (precision, first, texts, silent) = (0.0, 0.0, 0, 0);
        foreach (var post in data.Of(Files[1]))
        {
            var ranked = matcher.Find(post.Text("text"), Depth).Select(match => match.Id).ToList();
            var right = post.Texts("relevant").ToHashSet();
            precision += Ranking.AveragePrecision(ranked, right, Depth);
            first += Ranking.FirstIsRight(ranked, right);
            silent += ranked.Count == 0 ? 1 : 0;
            texts++;
        }

        var abstained = (double)silent / Math.Max(1, texts);
        yield return new Figure("MAP@5", precision / Math.Max(1, texts), texts, abstained, atLeast?.Map, aim?.Map);
        yield return new Figure("P@1", first / Math.Max(1, texts), texts, abstained, atLeast?.First, aim?.First);
    }
}
