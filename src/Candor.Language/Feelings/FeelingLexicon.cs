using System.Collections.Frozen;
using Candor.Language.Cues;
using Candor.Language.Glosses;
using Candor.Language.Tokens;

namespace Candor.Language.Feelings;

/// <summary>
/// Sums up the feeling of words and phrases with negation, strengthening and contrast, after the rules of VADER
/// (Hutto and Gilbert, ICWSM 2014), with patients' phrases put first.
/// </summary>
internal sealed class FeelingLexicon
{
    // VADER's constants: alpha of its normalisation, weights before and after "but", factor of negation.
    private const double Alpha = 15;
    private const double BeforeBut = 0.5;
    private const double AfterBut = 1.5;
    private const double Negated = -0.74;
    private const int NegationReach = 3;

    private static readonly FrozenSet<string> Negations = FrozenSet.Create(
        "not", "no", "never", "nor", "without", "hardly", "barely", "none", "nothing", "nobody", "neither", "cant", "dont", "didnt", "wasnt", "isnt", "wont",
        "doesnt", "couldnt", "wouldnt", "werent", "arent", "havent", "hasnt", "cannot", "aint", "shouldnt", "nunca", "nada", "nadie", "sin", "ni", "tampoco", "jamas");

    private static readonly FrozenDictionary<string, double> Strengtheners = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["very"] = 1.3, ["really"] = 1.25, ["so"] = 1.2, ["extremely"] = 1.45, ["absolutely"] = 1.4, ["incredibly"] = 1.4, ["totally"] = 1.3, ["super"] = 1.3,
        ["too"] = 1.1, ["most"] = 1.15, ["utterly"] = 1.4, ["completely"] = 1.3, ["truly"] = 1.3, ["exceptionally"] = 1.4, ["always"] = 1.1, ["such"] = 1.2,
        ["bit"] = 0.7, ["slightly"] = 0.6, ["somewhat"] = 0.7, ["fairly"] = 0.85, ["quite"] = 0.95, ["little"] = 0.75, ["kinda"] = 0.75, ["sort"] = 0.8,
        ["muy"] = 1.3, ["tan"] = 1.2, ["demasiado"] = 1.3, ["bastante"] = 1.1, ["realmente"] = 1.25, ["totalmente"] = 1.3, ["sumamente"] = 1.4, ["poco"] = 0.6,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Contrasts = FrozenSet.Create("but", "however", "although", "pero", "sino", "aunque");

    private readonly CueIndex _phrases;

    public FeelingLexicon(IEnumerable<string> phrases, CueParser parser) => _phrases = new CueIndex(parser.Parse(phrases));

    /// <summary>Index of a feeling among the labels of the phrase file.</summary>
    public static int IndexOf(string name) => name switch
    {
        "negative" => 0,
        "neutral" => 1,
        "positive" => 2,
        _ => throw new FormatException($"No feeling is called \"{name}\"."),
    };

    public FeelingSum Sum(string language, Phrases phrases, List<Token> tokens, string text, Gloss? gloss)
    {
        var strengths = new double[tokens.Count];
        var taken = new bool[tokens.Count];
        var hasNeutral = language is "en" or "es" or "und" && TakePhrases(phrases, strengths, taken);
        var words = FormsOf(tokens, gloss);

        TakeWords(language, words, tokens, text, strengths, taken, gloss is { NegationFollows: true });
        var byPart = Parts.Sum(words, tokens, strengths);
        WeighContrast(words, strengths);
        return Total(strengths, hasNeutral, byPart);
    }

    /// <summary>The words that decided, strongest first.</summary>
    public static IReadOnlyList<string> Because(FeelingSum sum, List<Token> tokens, string text)
        => [.. sum.Strengths
            .Select((strength, at) => (strength, at))
            .Where(word => word.strength != 0 && Math.Sign(word.strength) == Math.Sign(sum.Compound))
            .OrderByDescending(word => Math.Abs(word.strength)).ThenBy(word => word.at)
            .Take(3)
            .Select(word => tokens[word.at].In(text).ToString())];

    private static string[] FormsOf(List<Token> tokens, Gloss? gloss)
    {
        var words = new string[tokens.Count];
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = tokens[at].Form;
            if (gloss is not null && tokens[at].Kind == TokenKind.Word && gloss.Find(tokens, at, out var used) is { } english)
            {
                words[at] = english;
                if (used == 2)
                {
                    words[++at] = "";
                }
            }
        }

        return words;
    }

    /// <summary>Whether one of the phrases was a neutral one.</summary>
    private bool TakePhrases(Phrases phrases, double[] strengths, bool[] taken)
    {
        var hasNeutral = false;
        foreach (var hit in _phrases.Find(phrases).OrderByDescending(hit => hit.Cue.Label == 1).ThenByDescending(hit => hit.To - hit.From))
        {
            var first = phrases.TokenAt(hit.From);
            var last = phrases.TokenAt(hit.To - 1);
            if (Array.IndexOf(taken, true, first, last - first + 1) >= 0)
            {
                continue;
            }

            Array.Fill(taken, true, first, last - first + 1);
            strengths[first] = hit.Cue.Weight * (hit.Cue.Label - 1);
            hasNeutral |= hit.Cue.Label == 1;
        }

        return hasNeutral;
    }

    private static void TakeWords(string language, string[] words, List<Token> tokens, string text, double[] strengths, bool[] taken, bool negationFollows)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (taken[at] || tokens[at].Kind is not (TokenKind.Word or TokenKind.Emoji) || !TryFind(language, tokens[at].Form, words[at], out var strength))
            {
                continue;
            }

            var factor = 1.0;
            for (var back = 1; back <= NegationReach && at - back >= 0 && tokens[at - back].Kind == TokenKind.Word; back++)
            {
                var before = words[at - back];
                factor *= Negations.Contains(before) ? Negated : Strengtheners.GetValueOrDefault(before, 1);
            }

            for (var next = 1; negationFollows && next <= 2 && at + next < tokens.Count && tokens[at + next].Kind == TokenKind.Word; next++)
            {
                factor *= words[at + next] == "not" ? Negated : 1;
            }

            strengths[at] = strength * factor * (IsShouted(tokens[at], text) ? 1.2 : 1);
        }
    }

    private static bool TryFind(string language, string form, string english, out double strength)
        => (language == "es" && FeelingWords.Spanish.TryGetValue(form, out strength))
            || (language is not ("en" or "es" or "und") && ReferenceEquals(form, english) ? FeelingWords.Emoji.TryGetValue(form, out strength) : FeelingWords.English.TryGetValue(english, out strength));

    private static void WeighContrast(string[] words, double[] strengths)
    {
        var but = Array.FindLastIndex(words, Contrasts.Contains);
        for (var at = 0; but > 0 && at < words.Length; at++)
        {
            strengths[at] *= at < but ? BeforeBut : AfterBut;
        }
    }

    private static FeelingSum Total(double[] strengths, bool hasNeutral, PartSums parts)
    {
        var (positive, negative, best, worst) = (0.0, 0.0, 0.0, 0.0);
        foreach (var strength in strengths)
        {
            positive += Math.Max(0, strength);
            negative += Math.Min(0, strength);
            best = Math.Max(best, strength);
            worst = Math.Min(worst, strength);
        }

        return new FeelingSum(Bounded(positive + negative), positive, negative, best, worst, parts, strengths, hasNeutral && positive + -negative < 0.5);
    }

    /// <summary>VADER's normalisation: any sum to [-1, 1].</summary>
    public static double Bounded(double sum) => sum / Math.Sqrt((sum * sum) + Alpha);

    private static bool IsShouted(Token token, string text)
        => token.Length > 2 && token.Kind == TokenKind.Word && !token.In(text).ContainsAnyExceptInRange('A', 'Z');
}
