using Candor.Language.Tokens;

namespace Candor.Language.Emergencies;

/// <summary>A text as the reader of emergencies sees it: plain words and the ideas they stand for, each with its place.</summary>
internal sealed class Scan
{
    private static readonly string[] Kinds = ["", "#", "#sat", "#fever", "#year", "#small"];
    private readonly List<int> _marksFrom = [];

    private Scan()
    {
    }

    public List<string> Words { get; } = [];

    /// <summary>The token each word came from.</summary>
    public List<int> Tokens { get; } = [];

    /// <summary>Ideas in the order of the words they begin at.</summary>
    public List<Mark> Marks { get; } = [];

    /// <summary>Index of the first idea that begins at word <paramref name="at"/> or later.</summary>
    public int MarksFrom(int at) => at < _marksFrom.Count ? _marksFrom[at] : Marks.Count;

    public static Scan Of(List<Token> tokens, Wording wording, Concepts concepts)
    {
        var scan = new Scan();
        for (var index = 0; index < tokens.Count; index++)
        {
            scan.Add(tokens[index], index, wording);
        }

        scan.Mark(concepts);
        return scan;
    }

    /// <summary>Words of a phrase in a list, worded as texts are.</summary>
    public static List<string> Worded(IEnumerable<string> words, Wording wording)
    {
        var scan = new Scan();
        foreach (var word in words)
        {
            scan.AddWord(word, 0, wording);
        }

        return scan.Words;
    }

    private void Add(Token token, int index, Wording wording)
    {
        switch (token.Kind)
        {
            case TokenKind.Word:
                AddWord(token.Form, index, wording);
                break;
            case TokenKind.Mixed:
                AddMixed(token.Form, index, wording);
                break;
            case TokenKind.Number:
                Push(NumberKind(token.Form), index);
                break;
            case TokenKind.Emoji:
                Push(token.Form, index);
                break;
            case TokenKind.Handle:
                Push("@", index);
                break;
            case TokenKind.Url or TokenKind.Email:
                Push("://", index);
                break;
            case TokenKind.Mark when token.Form[0] is '?' or '¿':
                Push("?", index);
                break;
            case TokenKind.Mark:
            default:
                break;
        }
    }

    private void AddWord(string form, int index, Wording wording)
    {
        if (wording.Of(form) is { } words)
        {
            foreach (var word in words)
            {
                Join(word, index, wording);
            }

            return;
        }

        Join(form, index, wording);
    }

    private void Join(string word, int index, Wording wording)
    {
        if (Words.Count > 0 && wording.Merge(Words[^1], word) is { } merged)
        {
            Words[^1] = merged;
            return;
        }

        Push(word, index);
    }

    /// <summary><c>15yo</c> is a number and a word.</summary>
    private void AddMixed(string form, int index, Wording wording)
    {
        var digits = 0;
        while (digits < form.Length && char.IsAsciiDigit(form[digits]))
        {
            digits++;
        }

        if (digits == 0 || digits == form.Length || wording.Of(form) is not null)
        {
            AddWord(form, index, wording);
            return;
        }

        Push(NumberKind(form[..digits]), index);
        AddWord(form[digits..], index, wording);
    }

    private void Push(string word, int index)
    {
        Words.Add(word);
        Tokens.Add(index);
    }

    /// <summary>Numbers are told apart where their size says something: oxygen, fever, a year.</summary>
    private static string NumberKind(string digits)
        => digits.Length > 4 || !int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Kinds[1]
            : number switch
            {
                >= 1900 and <= 2100 => Kinds[4],
                >= 100 and <= 106 => Kinds[3],
                >= 70 and <= 90 => Kinds[2],
                <= 12 => Kinds[5],
                _ => Kinds[1],
            };

    private void Mark(Concepts concepts)
    {
        var entries = new Concepts.Entry?[Words.Count];
        for (var at = 0; at < Words.Count; at++)
        {
            entries[at] = concepts.Find(Words[at]);
            Words[at] = entries[at]?.Word ?? Words[at];
        }

        for (var at = 0; at < entries.Length; at++)
        {
            _marksFrom.Add(Marks.Count);
            if (entries[at] is not { } entry)
            {
                continue;
            }

            foreach (var concept in entry.Concepts)
            {
                Marks.Add(new Mark(concept, at, at + 1));
            }

            foreach (var phrase in entry.Phrases)
            {
                if (Fits(phrase.Rest, at + 1))
                {
                    Marks.Add(new Mark(phrase.Concept, at, at + 1 + phrase.Rest.Length));
                }
            }
        }
    }

    private bool Fits(string[] rest, int at)
    {
        if (at + rest.Length > Words.Count)
        {
            return false;
        }

        for (var index = 0; index < rest.Length; index++)
        {
            if (!string.Equals(Words[at + index], rest[index], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
