namespace Candor.Language.Identifiers.Tagging;

/// <summary>The labels of tokens: outside, and beginning or inside of each <see cref="TagKind"/>.</summary>
internal static class Tags
{
    public const int Outside = 0;

    public const int Kinds = 15;

    public const int Count = 1 + (2 * Kinds);

    /// <summary>Labels padded to a power of two, so that the weights of a feature fill whole registers.</summary>
    public const int Lanes = 32;

    public static int Begin(TagKind kind) => 1 + (2 * (int)kind);

    public static int Inside(TagKind kind) => 2 + (2 * (int)kind);

    public static bool IsBegin(int label) => label % 2 == 1;

    public static TagKind KindOf(int label) => (TagKind)((label - 1) / 2);

    /// <summary>Inside follows only its own beginning or itself.</summary>
    public static bool CanFollow(int before, int label) => label == Outside || IsBegin(label) || before == label || before == label - 1;
}
