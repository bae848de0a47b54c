namespace Candor.Language.Matching;

/// <summary>A claim as the index keeps it.</summary>
internal sealed class IndexedClaim(Claim claim, int[] terms, int textLength, Wording wording)
{
    public Claim Claim { get; } = claim;

    /// <summary>Numbers of its words in order, first of the text, then of the title; negative (one's complement) where written as a name.</summary>
    public int[] Terms { get; } = terms;

    public int TextLength { get; } = textLength;

    public Quantity[] Numbers { get; } = [.. wording.Numbers];

    public bool Denies { get; } = wording.Denies;

    public ulong[]? Populations { get; } = wording.Populations;

    public ulong[]? Products { get; } = wording.Products;

    public static int Plain(int term) => term < 0 ? ~term : term;
}
