namespace Candor.Language.Matching;

/// <summary>Which claims hold a word, and how often: a list that grows at its end.</summary>
internal sealed class Posting
{
    private int[] _claims = new int[2];
    private byte[] _counts = new byte[2];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Claims => _claims.AsSpan(0, Count);

    /// <summary>Times in the text in the low four bits, in the title in the high four.</summary>
    public ReadOnlySpan<byte> Counts => _counts.AsSpan(0, Count);

    public void Add(int claim, bool inTitle)
    {
        if (Count == 0 || _claims[Count - 1] != claim)
        {
            if (Count == _claims.Length)
            {
                Array.Resize(ref _claims, Count * 2);
                Array.Resize(ref _counts, Count * 2);
            }

            (_claims[Count], _counts[Count]) = (claim, 0);
            Count++;
        }

        ref var counts = ref _counts[Count - 1];
        counts = inTitle ? (byte)Math.Min(counts + 16, 0xF0 | counts) : (byte)((counts & 15) == 15 ? counts : counts + 1);
    }
}
