using System.Buffers;

namespace Candor.Language.Matching;

/// <summary>An inverted index with BM25F weights (Robertson and Zaragoza, 2009) over words and groups of letters. Grows and shrinks while in use.</summary>
internal sealed class ClaimIndex
{
    // The usual constants: how fast repetition stops counting, and how much length counts.
    private const float K1 = 1.2f;
    private const float B = 0.5f;

    /// <summary>A headline says a claim in fewer words, so they weigh more.</summary>
    private const float TitleWeight = 1.3f;

    private const float GramWeight = 0.2f;

    /// <summary>Groups that more claims have tell nothing and cost most.</summary>
    private const double CommonGram = 0.05;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<Posting> _postings = [];

    /// <summary>In how many texts of the background each word stands.</summary>
    private readonly List<float> _commonness = [];
    private readonly GramIndex _grams = new();
    private readonly List<IndexedClaim?> _claims = [];
    private readonly List<float> _lengths = [];
    private double _length;

    public int Live { get; private set; }

    public int Slots => _claims.Count;

    public IndexedClaim this[int claim] => _claims[claim]!;

    public IEnumerable<Claim> Claims => _claims.Where(claim => claim is not null).Select(claim => claim!.Claim);

    public string WordOf(int term) => _words[term];

    public int IdOf(string word) => _ids.GetValueOrDefault(word, -1);

    /// <summary>How much a word tells. One of no claim tells most, unless it is common everywhere: the text speaks of something else too.</summary>
    public double Rarity(int term) => Rarity((term < 0 ? 0 : _postings[term].Count) + (term < 0 ? 0 : _commonness[term]), Slots + Background.Texts);

    /// <summary>How much a word of no claim tells.</summary>
    public double Rarity(string word) => Rarity(Background.ShareOf(word) * Background.Texts, Slots + Background.Texts);

    public int Add(Claim claim)
    {
        var (text, title) = (Wording.Of(claim.Text), Wording.Of(claim.Title ?? ""));
        var slot = _claims.Count;
        var terms = new int[text.Words.Count + title.Words.Count];
        for (var at = 0; at < terms.Length; at++)
        {
            var inTitle = at >= text.Words.Count;
            var word = inTitle ? title.Words[at - text.Words.Count] : text.Words[at];
            var id = IdFor(word.Term);
            _postings[id].Add(slot, inTitle);
            terms[at] = word.IsName ? ~id : id;
        }

        _grams.Add(slot, GramIndex.Of(text));
        _grams.Add(slot, GramIndex.Of(title));
        _claims.Add(new IndexedClaim(claim, terms, text.Words.Count, text));
        _lengths.Add(text.Words.Count + (TitleWeight * title.Words.Count));
        _length += _lengths[slot];
        Live++;
        return slot;
    }

    /// <summary>Takes a claim out; its place stays empty until the index is made anew.</summary>
    public void Remove(int claim)
    {
        _length -= _lengths[claim];
        _claims[claim] = null;
        Live--;
    }

    /// <summary>The best claims by words alone, with their sums, best first.</summary>
    public List<(int Claim, double Sum)> Best(Query query, int top)
    {
        var sums = ArrayPool<float>.Shared.Rent(Slots);
        try
        {
            sums.AsSpan(0, Slots).Clear();
            AddWords(query, sums);
            AddGrams(query, sums);
            return Top(sums.AsSpan(0, Slots), top);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(sums);
        }
    }

    private void AddWords(Query query, float[] sums)
    {
        var average = (float)Math.Max(1, _length / Math.Max(1, Live));
        foreach (var term in query.Terms.Where(term => term >= 0).Distinct())
        {
            var weight = query.WeightOf(term) * (float)Rarity(term) * (K1 + 1);
            var claims = _postings[term].Claims;
            var counts = _postings[term].Counts;
            for (var at = 0; at < claims.Length; at++)
            {
                var count = (counts[at] & 15) + (TitleWeight * (counts[at] >> 4));
                sums[claims[at]] += weight * count / (count + (K1 * (1 - B + (B * _lengths[claims[at]] / average))));
            }
        }
    }

    private void AddGrams(Query query, float[] sums)
    {
        foreach (var gram in GramIndex.Of(query.Wording))
        {
            var count = _grams.CountOf(gram);
            if (count == 0 || count > Math.Max(20, Slots * CommonGram))
            {
                continue;
            }

            var weight = GramWeight * (float)Rarity(count, Slots + Background.Texts);
            foreach (var claim in _grams.ClaimsOf(gram))
            {
                sums[claim] += weight;
            }
        }
    }

    private List<(int Claim, double Sum)> Top(ReadOnlySpan<float> sums, int top)
    {
        var heap = new PriorityQueue<int, (float Sum, int Order)>(top + 1);
        var least = 0f;
        for (var claim = 0; claim < sums.Length; claim++)
        {
            if (sums[claim] > least && _claims[claim] is not null)
            {
                heap.Enqueue(claim, (sums[claim], -claim));
                if (heap.Count > top)
                {
                    heap.Dequeue();
                    heap.TryPeek(out _, out var lowest);
                    least = lowest.Sum;
                }
            }
        }

        var best = new List<(int, double)>(heap.Count);
        while (heap.TryDequeue(out var claim, out var rank))
        {
            best.Add((claim, rank.Sum));
        }

        best.Reverse();
        return best;
    }

    private int IdFor(string word)
    {
        if (!_ids.TryGetValue(word, out var id))
        {
            id = _words.Count;
            _ids.Add(word, id);
            _words.Add(word);
            _postings.Add(new Posting());
            _commonness.Add((float)(Background.ShareOf(word) * Background.Texts));
        }

        return id;
    }

    private static double Rarity(double count, int of) => Math.Log(1 + ((of - count + 0.5) / (count + 0.5)));
}
