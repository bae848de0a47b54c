namespace Candor.Language.Tokens;

/// <summary>Makes any string valid UTF-16 without moving a single position.</summary>
internal static class WellFormed
{
    public static string From(string text)
    {
        var broken = FirstBroken(text, 0);
        if (broken < 0)
        {
            return text;
        }

        var mended = text.ToCharArray();
        for (; broken >= 0; broken = FirstBroken(text, broken + 1))
        {
            mended[broken] = '\uFFFD';
        }

        return new string(mended);
    }

    private static int FirstBroken(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
            {
                continue;
            }

            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
                continue;
            }

            return at;
        }

        return -1;
    }
}
