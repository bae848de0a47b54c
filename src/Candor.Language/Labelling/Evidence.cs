using System.Collections.Frozen;
using Candor.Language.Feelings;
using Candor.Language.Tokens;

namespace Candor.Language.Labelling;

/// <summary>What is known of a text besides its words: feeling of its parts, cues that were found, and how it is written. Numbers for <see cref="Models.LabelModel"/>.</summary>
internal static class Evidence
{
    private static readonly FrozenSet<string> AskingWords = FrozenSet.Create(
        "what", "when", "where", "who", "which", "why", "how", "whats", "wheres", "hows", "whens", "is", "are", "do", "does", "did", "can", "could", "will", "would", "should", "has", "have", "anyone", "anybody");

    private static readonly FrozenSet<string> Self = FrozenSet.Create("i", "im", "my", "me", "we", "our", "us", "ive", "mine", "id", "yo", "mi", "me", "mis", "nos", "je", "mon", "ma", "ich", "mein", "meine", "eu", "meu", "minha", "io", "mio", "mia");

    private static readonly FrozenSet<string> Other = FrozenSet.Create("you", "your", "u", "ur", "youre", "yours", "ustedes", "usted", "su", "sus", "vous", "votre", "sie", "ihr", "voces", "voi");

    private static readonly FrozenSet<string> Negations = FrozenSet.Create("not", "no", "never", "cant", "dont", "didnt", "wont", "isnt", "wasnt", "doesnt", "couldnt", "nobody", "nothing", "without", "still", "again", "havent", "hasnt", "cannot", "nunca", "nadie", "sin");

    private static readonly string[] Desks =
        ["help", "support", "care", "service", "customer", "cust", "ask", "hospital", "clinic", "health", "medic", "ayuda", "atencion", "aide", "hilfe", "ajuda", "assist", "bank", "air", "rail", "train", "mobile", "shop", "store", "energy", "telecom", "parcel", "post"];

    private static readonly Intent[] Intents = Enum.GetValues<Intent>();
    private static readonly Theme[] Themes = Enum.GetValues<Theme>();
    private static readonly Trait[] Traits = Enum.GetValues<Trait>();

    private static readonly string[] Shape =
    [
        "feeling", "glad words", "cross words", "gladdest word", "crossest word", "feeling of the first part", "feeling of the last part", "feeling about the organisation", "feeling about the author",
        "speaks of an organisation", "glad and cross", "matter of fact", "question mark", "begins as a question", "exclamation marks", "begins with a handle", "handles", "addresses", "tags",
        "numbers", "amount of money", "shouted", "short", "long", "speaks of self", "speaks to others", "negations", "emoji", "three dots", "in another language", "speaks to a service desk",
    ];

    /// <summary>Where it stands that the text is in another language than English.</summary>
    public const int OtherLanguage = 29;

    /// <summary>What each number is.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Shape, .. Intents.Select(label => "cue: " + label.ToWire()), .. Themes.Select(label => "cue: " + label.ToWire()), .. Traits.Select(label => "cue: " + label.ToWire())];

    public static int Count => Names.Count;

    /// <summary>Whether a number says where a text was found rather than what it says.</summary>
    public static bool TellsSource(int number) => number is (>= 15 and <= 19) or 27;

    public static void Write(Span<float> numbers, string language, FeelingSum feeling, List<Token> tokens, string text, Cued cued)
    {
        numbers.Clear();
        WriteFeeling(numbers, feeling);
        WriteShape(numbers, tokens, text);
        numbers[OtherLanguage] = language is "en" or "und" ? 0 : 1;
        WriteCues(numbers[Shape.Length..], cued);
    }

    private static void WriteFeeling(Span<float> numbers, FeelingSum feeling)
    {
        numbers[0] = (float)feeling.Compound;
        numbers[1] = (float)FeelingLexicon.Bounded(feeling.Positive);
        numbers[2] = (float)FeelingLexicon.Bounded(feeling.Negative);
        numbers[3] = (float)feeling.Best;
        numbers[4] = (float)feeling.Worst;
        numbers[5] = (float)feeling.Parts.First;
        numbers[6] = (float)feeling.Parts.Last;
        numbers[7] = (float)feeling.Parts.OfOrganization;
        numbers[8] = (float)feeling.Parts.OfAuthor;
        numbers[9] = (float)feeling.Parts.Of;
        numbers[10] = Math.Min(numbers[1], -numbers[2]);
        numbers[11] = feeling.IsMatterOfFact ? 1 : 0;
    }

    private static void WriteShape(Span<float> numbers, List<Token> tokens, string text)
    {
        var words = 0;
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case TokenKind.Word:
                    words++;
                    numbers[21] += token.Length > 2 && !token.In(text).ContainsAnyExceptInRange('A', 'Z') ? 1 : 0;
                    numbers[24] += Self.Contains(token.Form) ? 1 : 0;
                    numbers[25] += Other.Contains(token.Form) ? 1 : 0;
                    numbers[26] += Negations.Contains(token.Form) ? 1 : 0;
                    break;
                case TokenKind.Handle:
                    numbers[16]++;
                    numbers[30] = MathF.Max(numbers[30], IsDesk(token.In(text)) ? 1 : 0);
                    break;
                case TokenKind.Url or TokenKind.Email:
                    numbers[17]++;
                    break;
                case TokenKind.Number or TokenKind.Mixed:
                    numbers[19]++;
                    break;
                case TokenKind.Emoji:
                    numbers[27]++;
                    break;
                case TokenKind.Mark:
                default:
                    WriteMark(numbers, token.Form[0]);
                    break;
            }
        }

        numbers[13] = tokens.Count > 0 && AskingWords.Contains(tokens[tokens[0].Kind == TokenKind.Handle && tokens.Count > 1 ? 1 : 0].Form) ? 1 : 0;
        numbers[15] = tokens.Count > 0 && tokens[0].Kind == TokenKind.Handle ? 1 : 0;
        numbers[21] /= Math.Max(4, words);
        numbers[22] = words < 5 ? (5 - words) / 5f : 0;
        numbers[23] = MathF.Min(1, words / 60f);
        numbers[24] = MathF.Min(1, numbers[24] * 4 / Math.Max(8, words));
        numbers[25] = MathF.Min(1, numbers[25] * 4 / Math.Max(8, words));
        foreach (var count in (ReadOnlySpan<int>)[14, 16, 17, 18, 19, 20, 26, 27, 28])
        {
            numbers[count] = MathF.Min(3, numbers[count]) / 3;
        }
    }

    /// <summary>Whether a handle names those who answer for an organisation.</summary>
    private static bool IsDesk(ReadOnlySpan<char> handle)
    {
        foreach (var word in Desks)
        {
            if (handle.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteMark(Span<float> numbers, char sign)
    {
        switch (sign)
        {
            case '?' or '¿' or '？' or '؟':
                numbers[12] = 1;
                break;
            case '!' or '¡' or '！':
                numbers[14]++;
                break;
            case '#':
                numbers[18]++;
                break;
            case '$' or '€' or '£' or '₹':
                numbers[20]++;
                break;
            case '…':
                numbers[28]++;
                break;
            default:
                break;
        }
    }

    private static void WriteCues(Span<float> numbers, Cued cued)
    {
        foreach (var scored in cued.Intents)
        {
            numbers[(int)scored.Label] = (float)scored.Score;
        }

        foreach (var scored in cued.Themes)
        {
            numbers[Intents.Length + (int)scored.Label] = (float)scored.Score;
        }

        foreach (var scored in cued.Traits)
        {
            numbers[Intents.Length + Themes.Length + (int)scored.Label] = (float)scored.Score;
        }
    }
}
