namespace Candor.Language.Matching;

/// <summary>Which claims hold a group of four letters: it brings together spellings that no stem does. Groups share places by their hash.</summary>
internal sealed class GramIndex
{
    private const int Size = 4;
    private const int Bits = 17;

    // Knuth's multiplier: 2^32 divided by the golden ratio.
    private const uint Spread = 2654435769;

    private readonly int[]?[] _claims = new int[1 << Bits][];
    private readonly int[] _counts = new int[1 << Bits];

    public int CountOf(int gram) => _counts[gram];

    public ReadOnlySpan<int> ClaimsOf(int gram) => _claims[gram].AsSpan(0, _counts[gram]);

    public void Add(int claim, IEnumerable<int> grams)
    {
        foreach (var gram in grams)
        {
            var (list, count) = (_claims[gram] ??= new int[4], _counts[gram]);
            if (count > 0 && list[count - 1] == claim)
            {
                continue;
            }

            if (count == list.Length)
            {
                Array.Resize(ref list, count + (count / 2));
                _claims[gram] = list;
            }

            list[count] = claim;
            _counts[gram]++;
        }
    }

    /// <summary>The groups of a text's words, each once, in order of their place.</summary>
    public static SortedSet<int> Of(Wording wording)
    {
        var grams = new SortedSet<int>();
        foreach (var word in wording.Words)
        {
            for (var at = 0; at + Size <= word.Term.Length && word.Term.Length > Size; at++)
            {
                var hash = 2166136261u;
                foreach (var letter in word.Term.AsSpan(at, Size))
                {
                    hash = (hash ^ letter) * 16777619;
                }

                grams.Add((int)(hash * Spread >> (32 - Bits)));
            }
        }

        return grams;
    }
}
