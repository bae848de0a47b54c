using Candor.Language.Tokens;

namespace Candor.Language.Languages;

/// <summary>Tells the language of a text: by script where that decides, else by common words and groups of letters.</summary>
internal static class LanguageGuess
{
    public const string Unknown = "und";

    // Enough to be sure, little enough to be quick.
    private const int MostTokens = 80;

    /// <summary>Below this sum of votes, nothing can be told.</summary>
    private const double LeastVotes = 0.8;

    private static readonly LanguageProfiles Profiles = LanguageProfiles.Shipped;
    private static readonly int Spanish = Array.IndexOf(Profiles.Codes, "es");

    private static readonly string[][] Neighbours = [["es", "pt", "it", "ca", "fr", "ro"], ["da", "no", "sv"], ["cs", "sk", "pl", "hr"], ["de", "nl"], ["ru", "uk", "bg"], ["id", "tl"]];

    /// <summary>A second language must have this share of the first one's votes, and as many of its own as a short post has words.</summary>
    private const double ShareOfSecond = 0.5;
    private const double LeastOfSecond = 2.5;

    public static string Of(string text, List<Token> tokens) => Look(text, tokens).Code;

    public static SpokenLanguage Look(string text, List<Token> tokens)
    {
        var script = Count(text, tokens, out var words);
        if (script.Letters < 2)
        {
            return new SpokenLanguage(Unknown, false, null);
        }

        var opens = tokens.Exists(token => token.IsMark('¿') || token.IsMark('¡'));
        if (script.Leading == Script.Latin)
        {
            var found = ByVotes(text, words, opens, latin: true);
            return script[Script.Latin] * 5 > script.Letters * 4 ? found : found with { Also = BesideLatin(text, words) is not Unknown and var other ? other : found.Also };
        }

        // Words of another script beside Latin ones: a good part of either is said.
        var latin = script[Script.Latin] * 3 >= script.Letters ? ByVotes(text, [.. words.Where(word => char.IsAsciiLetter(text[word.Start]))], opens, latin: true).Code : Unknown;
        return new SpokenLanguage(OfScript(text, words, script), false, latin == Unknown ? null : latin);
    }

    /// <summary>The language of the words that are in another script than Latin; some signs beyond it are Latin too.</summary>
    private static string BesideLatin(string text, List<Token> words)
    {
        var script = Count(text, [.. words.Where(word => text[word.Start] > 'ɏ')], out var others);
        return script.Letters < 2 ? Unknown : OfScript(text, others, script);
    }

    private static string OfScript(string text, List<Token> words, ScriptCount script)
        => script.Leading switch
        {
            Script.Cyrillic => ByVotes(text, words, opensSpanish: false, latin: false) is { Code: not Unknown } found ? found.Code : "ru",
            Script.Arabic => Arabic(text, words),
            Script.Han when script[Script.Kana] * 10 >= script[Script.Han] && script[Script.Kana] > 0 => "ja",
            Script.Han => "zh",
            Script.Kana => "ja",
            Script.Hangul => "ko",
            Script.Devanagari => Devanagari(text, words),
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
            Script.Latin or Script.None => Unknown,
        };

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

    private static SpokenLanguage ByVotes(string text, List<Token> words, bool opensSpanish, bool latin)
    {
        Span<double> sums = stackalloc double[Profiles.Codes.Length];
        sums.Clear();
        var votes = new LanguageVotes(Profiles, sums, stackalloc double[Profiles.Codes.Length]);
        foreach (var token in words)
        {
            votes.Add(token.In(text)[..Math.Min(token.Length, Folding.LongestWord)]);
        }

        if (opensSpanish)
        {
            votes.Add(Spanish, 1);
        }

        var (best, second) = (-1, -1);
        for (var code = 0; code < sums.Length; code++)
        {
            if (Profiles.IsLatin[code] == latin)
            {
                (best, second) = best < 0 || sums[code] > sums[best] ? (code, best) : second < 0 || sums[code] > sums[second] ? (best, code) : (best, second);
            }
        }

        // One common word shared by several languages, in a text of many unknown words, tells nothing.
        if (sums[best] < Math.Max(LeastVotes, words.Count * 0.06))
        {
            return new SpokenLanguage(Unknown, false, null);
        }

        var isMixed = sums[second] >= LeastOfSecond && sums[second] >= ShareOfSecond * sums[best] && AreStrangers(best, second);
        return new SpokenLanguage(Plain(best), Profiles.Codes[best].EndsWith(LanguageProfiles.Romanised, StringComparison.Ordinal), isMixed ? Plain(second) : null);
    }

    /// <summary>Neighbours share half their words: that is no mixture.</summary>
    private static bool AreStrangers(int one, int other)
        => !Neighbours.Any(family => family.Contains(Plain(one)) && family.Contains(Plain(other)));

    private static string Plain(int code) => Profiles.Codes[code].Replace(LanguageProfiles.Romanised, "", StringComparison.Ordinal);

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

    /// <summary>Marathi and Nepali are told from Hindi by their commonest words.</summary>
    private static string Devanagari(string text, List<Token> words)
    {
        var (marathi, nepali, hindi) = (0, 0, 0);
        foreach (var token in words)
        {
            var word = token.In(text);
            marathi += word is "आहे" or "आणि" or "मला" or "नाही" or "होते" or "आहेत" or "माझ्या" or "तुम्ही" or "काय" or "खूप" ? 1 : 0;
            nepali += word is "छ" or "छन्" or "मलाई" or "हुन्छ" or "गर्न" or "भयो" or "थियो" or "धेरै" or "छैन" or "मेरो" ? 1 : 0;
            hindi += word is "है" or "हैं" or "में" or "का" or "की" or "के" or "और" or "नहीं" or "से" or "को" ? 1 : 0;
        }

        return marathi > hindi && marathi >= nepali ? "mr" : nepali > hindi ? "ne" : "hi";
    }
}
