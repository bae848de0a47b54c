using System.Globalization;
using Candor.Language;
using Candor.Language.Matching;

namespace Candor.Train;

/// <summary>
/// The weights that judge evidence for a claim: long questions and their short form, questions and their answers, and posts written for it with
/// near misses beside them; posts about other things for "none of these". All its sources allow shipping (NOTICE).
/// </summary>
internal static class TrainMatching
{
    private const int Candidates = 40;

    /// <summary>What is believed before any example is seen: the order of BM25, by as much as one half of its best sum is worth odds of e^4 to 1.</summary>
    private const double TrustInWords = 8;
    private const double Ridge = 0.003;

    /// <summary>Evidence for (1) may never count against, evidence against (-1) never for: what holds in one place should hold in another.</summary>
    private static readonly int[] Signs = [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, 1, 1];

    public static void Run(string data, string output)
    {
        List<MatchingCase> cases = [.. Written(data), .. Summaries(data), .. Answers(data)];
        var order = Fit([.. cases.Where(one => one.Right.Contains(true))], [.. Evidence.Names.Select(name => name == "sum-of-best" ? TrustInWords : 0)], Ridge, (one, weights, slopes) => one.AddOrderSlopes(weights, slopes));
        var surety = Fit(cases, new double[Evidence.Count], 1e-4, (one, weights, slopes) => one.AddSuretySlopes(weights, slopes));
        File.WriteAllLines(output, Evidence.Names.Select((name, at) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{order[at]:0.####}\t{surety[at]:0.####}")));
        Console.WriteLine($"{output}: {cases.Count} texts");
        foreach (var group in cases.Where(one => one.Right.Contains(true)).GroupBy(one => one.Source))
        {
            var known = group.ToList();
            var judge = new Judge(order, surety);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{group.Key,-10}{known.Count,6} first right {known.Average(one => one.Right[Order(judge, one)[0]] ? 1.0 : 0):0.000} by words alone {known.Average(one => one.Right[0] ? 1.0 : 0):0.000}"));
        }
    }

    private static List<int> Order(Judge judge, MatchingCase one) => [.. Enumerable.Range(0, one.Right.Length).OrderByDescending(at => judge.Order(one.Evidence[at])).ThenBy(at => at)];

    private static IEnumerable<MatchingCase> Written(string data)
    {
        var rows = Rows.Of("train/Candor.Train/Examples", "matching.jsonl").ToList();
        var index = new ClaimIndex();
        rows.ForEach(row => index.Add(new Claim("", row.Text("claim"), row.Text("title"))));
        foreach (var row in Rows.Of(data, "covid_rumor/train.jsonl").Where((_, at) => at % 4 == 0))
        {
            index.Add(new Claim("", row.Text("text")));
        }

        var cases = rows.SelectMany((row, claim) =>
            row.GetProperty("posts").EnumerateArray().Select(post => Case("written", index, post.GetString()!, claim, 4))
                .Concat(row.GetProperty("near").EnumerateArray().Select(post => Case("written", index, post.GetString()!, -1, 4, rows.Count))));
        var others = Rows.Of(data, "crisislex_t26/train.jsonl").Where((_, at) => at % 20 == 0).Select(row => Case("others", index, row.Text("text"), -1, 0.5));
        return cases.Concat(others).Where(one => one.Right.Length > 0);
    }

    /// <summary>A third of the short forms are not among the claims: their questions have no answer.</summary>
    private static IEnumerable<MatchingCase> Summaries(string data)
    {
        var rows = Rows.Of(data, "meqsum/all.jsonl").ToList();
        var index = new ClaimIndex();
        var slots = rows.ConvertAll(_ => -1);
        for (var at = 0; at < rows.Count; at++)
        {
            slots[at] = at % 3 == 0 ? -1 : index.Add(new Claim("", rows[at].Text("summary")));
        }

        return rows.Select((row, at) => Case("meqsum", index, row.Text("question"), slots[at], slots[at] < 0 ? 0.2 : 0.4)).Where(one => one.Right.Length > 0);
    }

    private static IEnumerable<MatchingCase> Answers(string data)
    {
        var rows = Rows.Of(data, "covid_faq/faq.jsonl").ToList();
        var index = new ClaimIndex();
        rows.ForEach(row => index.Add(new Claim("", row.Text("answer")[..Math.Min(300, row.Text("answer").Length)])));
        return rows.Select((row, at) => Case("faq", index, row.Text("question"), at, 0.5)).Where(one => one.Right.Length > 0);
    }

    /// <param name="source">Where it comes from.</param>
    /// <param name="index">The claims.</param>
    /// <param name="text">The text.</param>
    /// <param name="right">The claim that it repeats, or -1.</param>
    /// <param name="weight">How much it counts.</param>
    /// <param name="first">Where this is given, only the first so many claims are known to be wrong.</param>
    private static MatchingCase Case(string source, ClaimIndex index, string text, int right, double weight, int first = int.MaxValue)
    {
        var query = new Query(Wording.Of(text), index);
        var best = index.Best(query, Candidates);
        var kept = best.Where(one => one.Claim < first).ToList();
        return new MatchingCase(source, [.. kept.Select(one => one.Claim == right)], [.. kept.Select(one => Weighed(index, query, one, best[0].Sum))], weight);
    }

    private static double[] Weighed(ClaimIndex index, Query query, (int Claim, double Sum) one, double best)
    {
        var evidence = new double[Evidence.Count];
        Evidence.Weigh(index, query, index[one.Claim], one.Sum, best, evidence);
        return evidence;
    }

    /// <summary>Adam, all texts at each step, with a ridge around what is known beforehand. Deterministic.</summary>
    private static double[] Fit(List<MatchingCase> cases, double[] prior, double ridge, Action<MatchingCase, double[], double[]> addSlopes)
    {
        const int steps = 1500;
        const double rate = 0.03, first = 0.9, second = 0.999;
        var (weights, slopes, mean, square) = ((double[])prior.Clone(), new double[Evidence.Count], new double[Evidence.Count], new double[Evidence.Count]);
        var total = cases.Sum(one => one.Weight);
        for (var step = 1; step <= steps; step++)
        {
            Array.Clear(slopes);
            foreach (var one in cases)
            {
                addSlopes(one, weights, slopes);
            }

            for (var at = 0; at < weights.Length; at++)
            {
                var slope = (slopes[at] / total) + (at == 0 ? 0 : ridge * (weights[at] - prior[at]));
                mean[at] = (first * mean[at]) + ((1 - first) * slope);
                square[at] = (second * square[at]) + ((1 - second) * slope * slope);
                weights[at] -= rate * (mean[at] / (1 - Math.Pow(first, step))) / (Math.Sqrt(square[at] / (1 - Math.Pow(second, step))) + 1e-8);
                weights[at] = Signs[at] * weights[at] < 0 ? 0 : weights[at];
            }
        }

        return weights;
    }
}
