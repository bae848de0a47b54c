namespace Candor.Language.Matching;

/// <summary>A text that is looked for: its words as numbers of the index, with what they weigh.</summary>
internal sealed class Query
{
    private const int Near = 3;

    private readonly Dictionary<int, int> _first = [];
    private readonly HashSet<long> _pairs = [];

    public Query(Wording wording, ClaimIndex index)
    {
        Wording = wording;
        Terms = [.. wording.Words.Select(word => index.IdOf(word.Term))];
        Rarities = [.. Terms.Select((term, at) => term < 0 ? index.Rarity(wording.Words[at].Term) : index.Rarity(term))];
        for (var at = 0; at < Terms.Length; at++)
        {
            if (Terms[at] >= 0)
            {
                _first.TryAdd(Terms[at], at);
                for (var next = at + 1; next <= Math.Min(at + Near, Terms.Length - 1); next++)
                {
                    _pairs.Add(((long)Terms[at] << 32) | (uint)Terms[next]);
                }
            }
        }
    }

    public Wording Wording { get; }

    /// <summary>Numbers of the words in order; negative where no claim has the word.</summary>
    public int[] Terms { get; }

    public double[] Rarities { get; }

    public bool Has(int term) => _first.ContainsKey(term);

    /// <summary>Whether one word comes soon after the other.</summary>
    public bool HasPair(int one, int next) => _pairs.Contains(((long)one << 32) | (uint)next);

    /// <summary>Whether the text has a word that begins as this one and is nearly as long.</summary>
    public bool HasAlike(string word)
    {
        const int least = 5;
        if (word.Length < least)
        {
            return false;
        }

        foreach (var said in Wording.Words)
        {
            if (said.Term.Length >= least && said.Term[0] == word[0])
            {
                var same = said.Term.AsSpan().CommonPrefixLength(word);
                if (same >= least && same * 10 >= Math.Max(said.Term.Length, word.Length) * 7)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>How much the word counts, at its first place.</summary>
    public float WeightOf(int term) => _first.TryGetValue(term, out var at) ? Wording.Words[at].Weight : 0;
}
