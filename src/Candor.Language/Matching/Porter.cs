namespace Candor.Language.Matching;

/// <summary>The stem of an English word: M.F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980. Other words lose little by it.</summary>
internal static class Porter
{
    private static readonly (string End, string By)[] Second =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("tional", "tion"), ("biliti", "ble"), ("entli", "ent"),
        ("ousli", "ous"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("iviti", "ive"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("isation", "ize"),
        ("abli", "able"), ("alli", "al"), ("ator", "ate"), ("eli", "e"),
    ];

    private static readonly (string End, string By)[] Third = [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou"];

    /// <param name="word">A folded word.</param>
    public static string Stem(string word)
    {
        if (word.Length <= 2 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        Span<char> letters = stackalloc char[word.Length + 2];
        word.CopyTo(letters);
        var length = Plural(letters, word.Length);
        length = PastAndGoing(letters, length);
        if (letters[length - 1] == 'y' && HasVowel(letters[..(length - 1)]))
        {
            letters[length - 1] = 'i';
        }

        length = Replace(letters, length, Second);
        length = Replace(letters, length, Third);
        length = Strip(letters, length);
        length = Tidy(letters, length);
        return length == word.Length && letters[..length].SequenceEqual(word) ? word : new string(letters[..length]);
    }

    private static int Plural(Span<char> letters, int length)
    {
        var word = letters[..length];
        return word.EndsWith("sses") || word.EndsWith("ies") ? length - 2 : word.EndsWith("ss") || !word.EndsWith("s") ? length : length - 1;
    }

    private static int PastAndGoing(Span<char> letters, int length)
    {
        var word = letters[..length];
        if (word.EndsWith("eed"))
        {
            return Measure(word[..^3]) > 0 ? length - 1 : length;
        }

        var cut = word.EndsWith("ed") && HasVowel(word[..^2]) ? 2 : word.EndsWith("ing") && HasVowel(word[..^3]) ? 3 : 0;
        if (cut == 0)
        {
            return length;
        }

        length -= cut;
        word = letters[..length];
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz") || (Measure(word) == 1 && EndsShort(word)))
        {
            letters[length] = 'e';
            return length + 1;
        }

        return EndsDouble(word) && word[^1] is not ('l' or 's' or 'z') ? length - 1 : length;
    }

    private static int Replace(Span<char> letters, int length, (string End, string By)[] rules)
    {
        foreach (var (end, by) in rules)
        {
            if (letters[..length].EndsWith(end))
            {
                var stem = length - end.Length;
                if (Measure(letters[..stem]) == 0)
                {
                    return length;
                }

                by.CopyTo(letters[stem..]);
                return stem + by.Length;
            }
        }

        return length;
    }

    private static int Strip(Span<char> letters, int length)
    {
        if (letters[..length].EndsWith("ion"))
        {
            return length > 3 && letters[length - 4] is 's' or 't' && Measure(letters[..(length - 3)]) > 1 ? length - 3 : length;
        }

        foreach (var end in Fourth)
        {
            if (letters[..length].EndsWith(end))
            {
                return Measure(letters[..(length - end.Length)]) > 1 ? length - end.Length : length;
            }
        }

        return length;
    }

    private static int Tidy(Span<char> letters, int length)
    {
        if (letters[length - 1] == 'e')
        {
            var stem = letters[..(length - 1)];
            var measure = Measure(stem);
            length -= measure > 1 || (measure == 1 && !EndsShort(stem)) ? 1 : 0;
        }

        return length > 2 && letters[length - 1] == 'l' && letters[length - 2] == 'l' && Measure(letters[..length]) > 1 ? length - 1 : length;
    }

    /// <summary>How many times a vowel is followed by a consonant.</summary>
    private static int Measure(ReadOnlySpan<char> stem)
    {
        var (measure, wasVowel) = (0, false);
        for (var at = 0; at < stem.Length; at++)
        {
            var isVowel = IsVowel(stem, at);
            measure += wasVowel && !isVowel ? 1 : 0;
            wasVowel = isVowel;
        }

        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var at = 0; at < stem.Length; at++)
        {
            if (IsVowel(stem, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at)
        => word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));

    private static bool EndsDouble(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == word[^2] && !IsVowel(word, word.Length - 1);

    private static bool EndsShort(ReadOnlySpan<char> word)
        => word.Length > 2 && !IsVowel(word, word.Length - 1) && IsVowel(word, word.Length - 2) && !IsVowel(word, word.Length - 3) && word[^1] is not ('w' or 'x' or 'y');
}
