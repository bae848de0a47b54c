using Candor.Language.Tokens;

namespace Candor.Language.Languages;

/// <summary>Tells the language of a text: by script where that decides, else by common words and groups of letters.</summary>
internal static class LanguageGuess
{
    public const string Unknown = "und";

    // Enough to be sure, little enough to be quick.
    private const int MostTokens = 300;
    private const double WordVote = 1.0;
    private const double MarkVote = 0.3;

    /// <summary>Below this sum of votes, nothing can be told.</summary>
    private const double LeastVotes = 0.8;

    private static readonly LanguageProfiles Profiles = LanguageProfiles.Shipped;

    public static string Of(string text, List<Token> tokens)
    {
        var script = Count(text, tokens, out var words);
        if (script.Letters < 2)
        {
            return Unknown;
        }

        var opens = tokens.Exists(token => token.IsMark('¿') || token.IsMark('¡'));
        return script.Leading switch
        {
            Script.Latin => ByVotes(text, words, opens, latin: true),
            Script.Cyrillic => ByVotes(text, words, opens, latin: false) is not Unknown and var code ? code : "ru",
            Script.Arabic => Arabic(text, words),
            Script.Han when script[Script.Kana] * 10 >= script[Script.Han] && script[Script.Kana] > 0 => "ja",
            Script.Han => "zh",
            Script.Kana => "ja",
            Script.Hangul => "ko",
            Script.Devanagari => "hi",
            Script.Greek => "el",
            Script.Hebrew => "he",
            Script.Bengali => "bn",
            Script.Gujarati => "gu",
            Script.Gurmukhi => "pa",
            Script.Tamil => "ta",
            Script.Telugu => "te",
            Script.Thai => "th",
            Script.Armenian => "hy",
            Script.Georgian => "ka",
            Script.Ethiopic => "am",
            Script.Khmer => "km",
            Script.Burmese => "my",
            Script.Lao => "lo",
            Script.None => Unknown,
        };
    }

    private static ScriptCount Count(string text, List<Token> tokens, out List<Token> words)
    {
        words = [.. tokens.Where(token => token.Kind == TokenKind.Word && !IsTag(text, token)).Take(MostTokens)];
        var count = new ScriptCount();
        foreach (var word in words)
        {
            count.Add(word.In(text));
        }

        return count;
    }

    /// <summary>Tags are often English in posts of any language.</summary>
    private static bool IsTag(string text, Token token) => token.Start > 0 && text[token.Start - 1] == '#';

    private static string ByVotes(string text, List<Token> words, bool opensSpanish, bool latin)
    {
        Span<double> votes = stackalloc double[Profiles.Codes.Length];
        votes.Clear();
        foreach (var token in words)
        {
            Vote(token.In(text)[..Math.Min(token.Length, Folding.LongestWord)], votes);
        }

        if (opensSpanish)
        {
            votes[Array.IndexOf(Profiles.Codes, "es")] += 1;
        }

        var best = -1;
        for (var code = 0; code < votes.Length; code++)
        {
            if (IsLatin(Profiles.Codes[code]) == latin && (best < 0 || votes[code] > votes[best]))
            {
                best = code;
            }
        }

        // One common word shared by several languages, in a text of many unknown words, tells nothing.
        return votes[best] >= Math.Max(LeastVotes, words.Count * 0.06) ? Profiles.Codes[best] : Unknown;
    }

    private static void Vote(ReadOnlySpan<char> word, Span<double> votes)
    {
        Span<char> lower = stackalloc char[Folding.LongestWord];
        var length = word.ToLowerInvariant(lower);
        var letters = lower[..length];
        letters.Replace('’', '\'');
        if (Profiles.Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var languages))
        {
            // A long word shared by few languages says more than "a" or "de".
            var share = WordVote * (length == 1 ? 0.4 : 1) / Math.Sqrt(languages.Length);
            foreach (var language in languages)
            {
                votes[language] += share;
            }
        }

        var marks = Profiles.Marks.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < length; at++)
        {
            for (var size = 1; size <= Math.Min(Profiles.LongestMark, length - at); size++)
            {
                if (marks.TryGetValue(letters.Slice(at, size), out languages))
                {
                    foreach (var language in languages)
                    {
                        votes[language] += MarkVote / languages.Length;
                    }
                }
            }
        }
    }

    /// <summary>Persian and Urdu write with letters that Arabic lacks.</summary>
    private static string Arabic(string text, List<Token> words)
    {
        var urdu = 0;
        var persian = 0;
        foreach (var token in words)
        {
            foreach (var letter in token.In(text))
            {
                urdu += letter is 'ٹ' or 'ڈ' or 'ڑ' or 'ے' or 'ں' or 'ہ' ? 1 : 0;
                persian += letter is 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' or 'ک' ? 1 : 0;
            }
        }

        return urdu * 2 > words.Count ? "ur" : persian * 2 > words.Count ? "fa" : "ar";
    }

    private static bool IsLatin(string code) => code is not ("ru" or "uk" or "bg");
}
