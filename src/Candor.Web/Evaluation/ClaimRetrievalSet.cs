using Candor.Language;
using Candor.Language.Measuring;

namespace Candor.Web.Evaluation;

/// <summary>CheckThat! (CLEF 2020, 2022): the fact-checked claim that a post repeats, among all that a fact-checker has published.</summary>
internal sealed class ClaimRetrievalSet(string folder, string part, (double Map, double First)? atLeast = null, (double Map, double First)? aim = null)
    : EvaluationSet($"{folder} {part}", "match", $"{folder}/claims.jsonl", $"{folder}/{part}.jsonl")
{
    private const int Depth = 5;

    /// <summary>Below this, "none of these" is the likelier answer.</summary>
    private const double LikelierThanNot = 0.5;

    public override IEnumerable<Figure> Measure(DataRows data)
    {
        using var matcher = Matcher.Build(data.Of(Files[0]).Select(row => new Claim(row.Text("id"), row.Text("claim"), row.Text("title"))));
        var (precision, first, texts) = (0.0, 0.0, 0);
        List<Judged> best = [];
        foreach (var post in data.Of(Files[1]))
        {
            var found = matcher.Find(post.Text("text"), Depth);
            var ranked = found.Select(match => match.Id).ToList();
            var right = post.Texts("relevant").ToHashSet();
            precision += Ranking.AveragePrecision(ranked, right, Depth);
            first += Ranking.FirstIsRight(ranked, right);
            texts++;
            if (found.Count > 0)
            {
                best.Add(new Judged(found[0].Score, right.Contains(ranked[0])));
            }
        }

        var sure = best.Where(one => one.Score >= LikelierThanNot).ToList();
        yield return new Figure("MAP@5", precision / Math.Max(1, texts), texts, AtLeast: atLeast?.Map, Aim: aim?.Map);
        yield return new Figure("P@1", first / Math.Max(1, texts), texts, AtLeast: atLeast?.First, Aim: aim?.First);
        yield return new Figure("P@1 where more likely than not", (double)sure.Count(one => one.Truth) / Math.Max(1, sure.Count), sure.Count, 1 - ((double)sure.Count / Math.Max(1, texts)));
        yield return new Figure("calibration error of the first", Curve.CalibrationError(best), best.Count, LessIsBetter: true);
    }
}
