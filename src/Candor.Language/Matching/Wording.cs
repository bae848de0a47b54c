using System.Collections.Frozen;
using Candor.Language.Tokens;

namespace Candor.Language.Matching;

/// <summary>A text as matching sees it.</summary>
internal sealed class Wording
{
    // What follows in a longer text is no claim any more.
    private const int MostTokens = 400;

    /// <summary>Words of the line "— Name (@handle) date" under a copied post.</summary>
    private const float SignatureWeight = 0.6f;

    private static readonly FrozenSet<string> Stops = FrozenSet.Create(StringComparer.Ordinal,
        ("a an the and or of to in is are was were be been being on at by for with from as it its this that these those i you he she we they his her our your their my me him us them do does did has have had so if but "
        + "will would can could should what who how when where which why there here just about into out up down than then also s t re ve ll d m amp rt via am im ive id youre theyre hes shes weve dont doesnt didnt isnt wasnt arent "
        + "el la los las un una unos de del y o que en es son por para con se su sus lo le al como mas pero si este esta").Split(' '));

    private static readonly FrozenSet<string> Negations = FrozenSet.Create(StringComparer.Ordinal,
        ("not no never cannot cant dont doesnt didnt isnt wasnt arent werent wont wouldnt without neither nor none nunca jamas sin ni tampoco false hoax myth debunked untrue fake").Split(' '));

    private static readonly FrozenSet<string> Months = FrozenSet.Create(StringComparer.Ordinal, "january february march april may june july august september october november december".Split(' '));

    private Wording()
    {
    }

    /// <summary>The words in order, without the commonest.</summary>
    public List<Said> Words { get; } = [];

    public List<Quantity> Numbers { get; } = [];

    /// <summary>Whether the text denies, once for all its denials: "not" twice affirms.</summary>
    public bool Denies { get; private set; }

    public bool Asks { get; private set; }

    public ulong[]? Populations { get; private set; }

    public ulong[]? Products { get; private set; }

    public static Wording Of(string text)
    {
        var wellFormed = WellFormed.From(text);
        var tokens = Tokenizer.Cut(wellFormed, 0, Math.Min(wellFormed.Length, Blocks.Longest));
        var wording = new Wording();
        var signature = SignatureOf(wellFormed);
        for (var at = 0; at < Math.Min(tokens.Count, MostTokens); at++)
        {
            at += wording.Add(wellFormed, tokens, at, tokens[at].Start >= signature ? SignatureWeight : 1);
        }

        wording.Populations = Subjects.Populations.Of(wording.Words);
        wording.Products = Subjects.Products.Of(wording.Words);
        return wording;
    }

    /// <summary>Adds the word at a place; the answer is how many tokens after it belong to it.</summary>
    private int Add(string text, List<Token> tokens, int at, float weight)
    {
        var token = tokens[at];
        if (weight == 1 && Quantities.ReadAt(text, tokens, at, out var taken) is var quantity && taken > 0)
        {
            Numbers.Add(quantity);
            Words.Add(new Said(Term(quantity.Value), token.Kind == TokenKind.Word ? 0.6f : 1, IsName: false));
            return taken - 1;
        }

        switch (token.Kind)
        {
            case TokenKind.Word or TokenKind.Mixed:
                AddWord(text, token, weight);
                break;
            case TokenKind.Handle:
                AddHandle(text, token, weight);
                break;
            case TokenKind.Mark when token.Form[0] == '?':
                Asks = true;
                break;
            case TokenKind.Number or TokenKind.Email or TokenKind.Url or TokenKind.Emoji or TokenKind.Mark:
            default:
                break;
        }

        return 0;
    }

    private void AddWord(string text, Token token, float weight)
    {
        Denies ^= Negations.Contains(token.Form);
        if (!Stops.Contains(token.Form) && !(weight < 1 && Months.Contains(token.Form)))
        {
            Words.Add(new Said(Kin.Of(token.Form), weight, char.IsUpper(text[token.Start])));
        }
    }

    /// <summary>"@MercyRidgeHealth" names Mercy Ridge Health.</summary>
    private void AddHandle(string text, Token token, float weight)
    {
        foreach (var word in Tokenizer.Cut("#" + text[(token.Start + 1)..token.End].Replace('_', ' '), 0, token.Length))
        {
            if (word.Kind == TokenKind.Word && word.Length > 2)
            {
                Words.Add(new Said(Kin.Of(word.Form), weight * 0.7f, IsName: true));
            }
        }
    }

    private static string Term(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Where the line that names the author of a copied post begins.</summary>
    private static int SignatureOf(string text)
    {
        var handle = text.LastIndexOf("(@", StringComparison.Ordinal);
        var dash = handle > 0 ? text.LastIndexOf('—', handle) : -1;
        return dash >= 0 && handle - dash < 80 ? dash : int.MaxValue;
    }
}
