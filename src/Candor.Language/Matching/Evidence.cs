namespace Candor.Language.Matching;

/// <summary>What speaks for and against a text repeating a claim, in numbers that a model weighs. Training and matching use this same code.</summary>
internal static class Evidence
{
    public const int Count = 17;

    /// <summary>Names of the numbers, for the model card and for looking at weights.</summary>
    public static readonly string[] Names =
    [
        "bias", "sum", "sum-of-best", "claim", "title", "either", "post", "window", "pairs", "names", "numbers-agree", "numbers-differ", "polarity", "population", "product", "matched",
        "rarest",
    ];

    /// <summary>As good as the same word: endings that the stem keeps, letters that a writer slips on.</summary>
    private const double AlikeShare = 0.7;

    /// <summary>What two rare words tell: a claim of one or two words is not repeated by whoever says one of them.</summary>
    private const double Slack = 12;

    private const double HalfSum = 40;

    public static void Weigh(ClaimIndex index, Query query, IndexedClaim claim, double sum, double bestSum, Span<double> into)
    {
        var text = claim.Terms.AsSpan(0, claim.TextLength);
        var title = claim.Terms.AsSpan(claim.TextLength);
        var inText = Cover(index, query, text, out var names);
        var inTitle = title.Length == 0 ? inText : Cover(index, query, title, out _);
        var (pairs, matched, rarest) = Follow(index, query, claim.Terms);
        var post = PostShare(query, claim.Terms, out var window);
        into[0] = 1;
        into[1] = sum / (sum + HalfSum);
        into[2] = sum / Math.Max(1e-6, bestSum);
        into[3] = inText;
        into[4] = inTitle;
        into[5] = Math.Max(inText, inTitle);
        into[6] = post;
        into[7] = window;
        into[8] = pairs;
        into[9] = names;
        (into[10], into[11]) = Numbers(query.Wording.Numbers, claim.Numbers);
        into[12] = !query.Wording.Asks && query.Wording.Denies != claim.Denies ? 1 : 0;
        into[13] = Subjects.Differ(query.Wording.Populations, claim.Populations) ? 1 : 0;
        into[14] = Subjects.Differ(query.Wording.Products, claim.Products) ? 1 : 0;
        into[15] = Math.Log(1 + matched) / 5;
        into[16] = rarest / 10;
    }

    /// <summary>Share of the claim's words, by what they tell, that the text has.</summary>
    private static double Cover(ClaimIndex index, Query query, ReadOnlySpan<int> terms, out double names)
    {
        var (all, there, allNames, thereNames) = (0.0, 0.0, 0.0, 0.0);
        for (var at = 0; at < terms.Length; at++)
        {
            var term = IndexedClaim.Plain(terms[at]);
            var rarity = index.Rarity(term);
            var has = query.Has(term) ? 1 : query.HasAlike(index.WordOf(term)) ? AlikeShare : 0;
            all += rarity;
            there += rarity * has;
            if (terms[at] < 0 && at > 0)
            {
                allNames += rarity;
                thereNames += rarity * has;
            }
        }

        names = thereNames / (allNames + Slack);
        return there / (all + Slack);
    }

    /// <summary>Share of the claim's neighbours that stand near each other in the text too; how much the words in common tell; the most telling.</summary>
    private static (double Pairs, double Matched, double Rarest) Follow(ClaimIndex index, Query query, ReadOnlySpan<int> terms)
    {
        var (all, there, matched, rarest) = (0.0, 0.0, 0.0, 0.0);
        var before = -1;
        foreach (var signed in terms)
        {
            var term = IndexedClaim.Plain(signed);
            var rarity = index.Rarity(term);
            if (query.Has(term))
            {
                matched += rarity;
                rarest = Math.Max(rarest, rarity * query.WeightOf(term));
            }

            if (before >= 0)
            {
                var both = rarity + index.Rarity(before);
                all += both;
                there += query.HasPair(before, term) ? both : 0;
            }

            before = term;
        }

        return (there / (all + (2 * Slack)), matched, rarest);
    }

    /// <summary>Share of the text, by what its words tell, that the claim says; and the same of the stretch of it that says most.</summary>
    private static double PostShare(Query query, int[] terms, out double window)
    {
        var (all, there, most) = (0.0, 0.0, 0.0);
        var length = Math.Max(6, (int)(terms.Length * 0.8));
        Span<double> found = query.Terms.Length <= 512 ? stackalloc double[query.Terms.Length] : new double[query.Terms.Length];
        var (sum, whole) = (0.0, 0.0);
        for (var at = 0; at < query.Terms.Length; at++)
        {
            var weight = query.Rarities[at] * query.Wording.Words[at].Weight;
            found[at] = query.Terms[at] >= 0 && (Array.IndexOf(terms, query.Terms[at]) >= 0 || Array.IndexOf(terms, ~query.Terms[at]) >= 0) ? weight : 0;
            all += weight;
            there += found[at];
            sum += found[at] - (at >= length ? found[at - length] : 0);
            whole += weight - (at >= length ? query.Rarities[at - length] * query.Wording.Words[at - length].Weight : 0);
            most = Math.Max(most, sum / Math.Max(whole, 20));
        }

        window = Math.Min(1, most);
        return all == 0 ? 0 : there / all;
    }

    private static (double Agree, double Differ) Numbers(List<Quantity> post, Quantity[] claim)
    {
        var (agree, differ) = (0, 0);
        foreach (var number in claim)
        {
            var same = post.Exists(other => Math.Abs(other.Value - number.Value) <= 1e-9 * Math.Abs(number.Value) && (other.Unit == number.Unit || other.Unit.Length == 0 || number.Unit.Length == 0));
            agree += same ? 1 : 0;
            differ += !same && post.Exists(other => other.Unit == number.Unit && number.Unit.Length > 0) ? 1 : 0;
        }

        return claim.Length == 0 ? (0, 0) : ((double)agree / claim.Length, (double)differ / claim.Length);
    }
}
