using System.Collections.Frozen;
using Candor.Language.Cues;
using Candor.Language.Tokens;

namespace Candor.Language.Glosses;

/// <summary>
/// Words of one language and the English word that says as much, so that what was learned of English texts holds for others too. A short list
/// of words of feeling, wish and topic: no translation.
/// </summary>
internal sealed class Gloss
{
    private const int ShortestStem = 2;
    private static readonly string[] Codes = ["es", "pt", "fr", "it", "de", "ar", "hi"];
    // What is written on to the front of a word: the article and particles of Arabic, and what stands before an apostrophe ("l'attente", "dell'ospedale"). Longest first.
    private static readonly string[] ArabicPrefixes = ["وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ف", "ل"];
    private static readonly string[] FrenchPrefixes = ["qu", "l", "d", "j", "n", "s", "c", "m", "t"];
    private static readonly string[] ItalianPrefixes = ["dell", "nell", "dall", "sull", "all", "un", "l", "d", "c"];

    private static readonly FrozenDictionary<string, Gloss> ByLanguage = Codes.ToFrozenDictionary(code => code, code => new Gloss(code), StringComparer.Ordinal);

    private static readonly FrozenSet<string> EnglishWords = ByLanguage.Values.SelectMany(gloss => gloss._words.Values.Concat(gloss._stems.Values)).ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _stemLookup;
    private readonly bool _isArabic;
    private readonly string[] _prefixes;
    private readonly int _longestStem;

    private Gloss(string code)
    {
        _isArabic = code == "ar";
        _prefixes = code switch { "ar" => ArabicPrefixes, "fr" => FrenchPrefixes, "it" => ItalianPrefixes, _ => [] };
        NegationFollows = code is "hi" or "de" or "fr";
        foreach (var line in Resource.Lines($"Glosses.{code}.txt"))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            foreach (var word in line[(colon + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(word, line[..colon]);
            }
        }

        _longestStem = _stems.Count == 0 ? 0 : _stems.Keys.Max(stem => stem.Length);
        _stemLookup = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a word of negation may stand behind what it negates.</summary>
    public bool NegationFollows { get; }

    /// <summary>The list for a language; null where there is none, or none is needed.</summary>
    public static Gloss? For(string language) => ByLanguage.GetValueOrDefault(language);

    /// <summary>Whether some list explains words by this English one.</summary>
    public static bool Knows(string english) => EnglishWords.Contains(english);

    /// <summary>
    /// The English word for the token at <paramref name="at"/>; null when the list has none. <paramref name="used"/> is 2 where it and the next one are one phrase.
    /// </summary>
    public string? Find(List<Token> tokens, int at, out int used)
    {
        used = 1;
        var form = Plain(tokens[at].Form);
        if (at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word && _words.TryGetValue(form + "_" + Plain(tokens[at + 1].Form), out var pair))
        {
            used = 2;
            return pair;
        }

        return Find(form) ?? FindWithoutPrefix(form);
    }

    private string? Find(string form)
    {
        if (_words.TryGetValue(form, out var word))
        {
            return word;
        }

        for (var length = Math.Min(_longestStem, form.Length); length >= ShortestStem; length--)
        {
            if (_stemLookup.TryGetValue(form.AsSpan(0, length), out word))
            {
                return word;
            }
        }

        return null;
    }

    private string? FindWithoutPrefix(string form)
    {
        foreach (var prefix in _prefixes)
        {
            if (form.Length > prefix.Length + (_isArabic ? 1 : 3) && form.StartsWith(prefix, StringComparison.Ordinal) && Find(form[prefix.Length..]) is { } word)
            {
                return word;
            }
        }

        return null;
    }

    private void Add(string word, string english)
    {
        var isStem = word[^1] == '*';
        var plain = string.Join('_', (isStem ? word[..^1] : word).Split('_').Select(part => Plain(Folding.Fold(part))));
        (isStem ? _stems : _words).TryAdd(plain, english);
    }

    /// <summary>One spelling for the letters that everyday Arabic writes either way.</summary>
    private string Plain(string form)
        => _isArabic && form.AsSpan().IndexOfAny('ة', 'ى', 'ـ') is >= 0 || (_isArabic && form.AsSpan().IndexOfAnyInRange('\u064B', '\u0655') >= 0)
            ? string.Concat(form.Where(sign => sign is not (>= '\u064B' and <= '\u0655' or 'ـ')).Select(sign => sign switch { 'ة' => 'ه', 'ى' => 'ي', _ => sign }))
            : form;
}
