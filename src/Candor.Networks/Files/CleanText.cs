namespace Candor.Networks.Files;

/// <summary>Takes out what no text holds: zero characters and halves of characters; lines end in one way.</summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        var lines = text.Contains('\r') ? text.ReplaceLineEndings("\n") : text;
        var plain = lines.Contains('\0') ? lines.Replace("\0", "", StringComparison.Ordinal) : lines;
        return (HasHalf(plain) ? Mend(plain) : plain).Trim();
    }

    private static bool HasHalf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    // Enumerating runes gives U+FFFD for a half.
    private static string Mend(string text) => string.Concat(text.EnumerateRunes());
}
