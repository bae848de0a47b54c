namespace Candor.Language.Tokens;

/// <summary>Cuts a long text into pieces that are read one by one, at ends of lines or sentences where there are any.</summary>
internal static class Blocks
{
    public const int Longest = 8192;

    // How far back from the limit a good place to cut is looked for.
    private const int LookBack = 2048;

    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.Length - start <= Longest ? text.Length : CutAt(text, start + Longest);
            yield return (start, end);
            start = end;
        }
    }

    private static int CutAt(string text, int limit)
    {
        var line = text.LastIndexOf('\n', limit - 1, LookBack);
        if (line > 0)
        {
            return line + 1;
        }

        for (var at = limit - 1; at > limit - LookBack; at--)
        {
            if (char.IsWhiteSpace(text[at]) && text[at - 1] is '.' or '!' or '?' && char.IsLower(text[at - 2]))
            {
                return at + 1;
            }
        }

        var blank = text.LastIndexOf(' ', limit - 1, LookBack);
        return blank > 0 ? blank + 1 : char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }
}
