namespace Candor.Language.Matching;

/// <summary>An inverted index with BM25 weights (Robertson and Zaragoza, 2009).</summary>
internal sealed class ClaimIndex
{
    // The usual constants: how fast repetition stops counting, and how much length counts.
    private const double K1 = 1.2;
    private const double B = 0.5;

    // A headline says a claim in fewer words, so they weigh more.
    private const double TitleWeight = 1.3;

    private readonly List<Claim> _claims;
    private readonly Dictionary<string, List<(int Claim, double Weight)>> _postings = new(StringComparer.Ordinal);

    public ClaimIndex(List<Claim> claims)
    {
        _claims = claims;
        var terms = claims.ConvertAll(TermsOf);
        var average = terms.Count == 0 ? 1 : Math.Max(1, terms.Average(Length));
        for (var claim = 0; claim < claims.Count; claim++)
        {
            var length = Length(terms[claim]);
            foreach (var (term, count) in terms[claim])
            {
                if (!_postings.TryGetValue(term, out var list))
                {
                    _postings.Add(term, list = []);
                }

                list.Add((claim, count * (K1 + 1) / (count + (K1 * (1 - B + (B * length / average))))));
            }
        }
    }

    public List<Match> Find(string text, int top)
    {
        var query = Terms.Of(text);
        var sums = new Dictionary<int, double>();
        var best = 0.0;
        foreach (var (term, weight) in query)
        {
            best += Math.Min(weight, 1.5) * Rarity(term) * (K1 + 1) * 0.6;
            if (!_postings.TryGetValue(term, out var list))
            {
                continue;
            }

            var rarity = Rarity(term);
            foreach (var (claim, there) in list)
            {
                sums[claim] = sums.GetValueOrDefault(claim) + (Math.Min(weight, 1.5) * rarity * there);
            }
        }

        return [.. sums
            .OrderByDescending(sum => sum.Value).ThenBy(sum => sum.Key)
            .Take(top)
            .Select(sum => new Match(_claims[sum.Key].Id, Math.Round(Math.Clamp(sum.Value / Math.Max(best, 1e-9), 0, 1), 4)))];
    }

    private static Dictionary<string, double> TermsOf(Claim claim)
    {
        var terms = Terms.Of(claim.Text);
        foreach (var (term, count) in Terms.Of(claim.Title ?? ""))
        {
            terms[term] = terms.GetValueOrDefault(term) + (count * TitleWeight);
        }

        return terms;
    }

    private static double Length(Dictionary<string, double> terms) => terms.Sum(term => term.Value);

    /// <summary>Words of no claim at all still lower the score: the text says something else too.</summary>
    private double Rarity(string term)
    {
        var count = _postings.TryGetValue(term, out var list) ? list.Count : 0;
        return Math.Log(1 + ((_claims.Count - count + 0.5) / (count + 0.5)));
    }
}
