using System.Globalization;

namespace Candor.Safeguards.Phrasing;

/// <summary>
/// Reads a wording as a person writes it in a rule: <c>your &lt;quality&gt;? (visit|stay)</c>. Words are folded; <c>apolog*</c> and
/// <c>*ed</c> are beginnings and endings, <c>#</c> a number, <c>_</c> any word, <c>!word</c> any other word, <c>...4</c> up to four words (three
/// without the digit), <c>(a|b c)</c> a choice, <c>?</c> after a part makes it optional, <c>&lt;name&gt;</c> a word list, <c>^</c> and <c>$</c> the edges
/// of a sentence. No wording crosses a sentence.
/// </summary>
internal sealed class PatternParser(IReadOnlyDictionary<string, PatternNode> lists)
{
    private const int LongestGap = 8;

    private string source = "";
    private int at;

    /// <exception cref="FormatException">The wording cannot be read; the message says where and why.</exception>
    public Pattern Parse(string text)
    {
        var node = ParseNode(text);
        return node.CanBeEmpty
            ? throw new FormatException($"“{text}” would match everywhere: name at least one word that must be there.")
            : new Pattern(text, Stretch(node));
    }

    public PatternNode ParseNode(string text)
    {
        source = text;
        at = 0;
        var node = Choice();
        return at < source.Length ? throw Fault("has a “)” too many") : node;
    }

    // A gap at the very end takes what it can get; elsewhere it takes as little as it must.
    private static PatternNode Stretch(PatternNode node) => node is SequenceNode { Parts: [.., GapNode last] parts }
        ? new SequenceNode([.. parts.Take(parts.Count - 1), last with { Greedy = true }])
        : node;

    private PatternNode Choice()
    {
        List<PatternNode> options = [Sequence()];
        while (at < source.Length && source[at] == '|')
        {
            at++;
            options.Add(Sequence());
        }

        return options.Count == 1 ? options[0] : Merge(options);
    }

    private SequenceNode Sequence()
    {
        List<PatternNode> parts = [];
        while (true)
        {
            while (at < source.Length && source[at] == ' ')
            {
                at++;
            }

            if (at >= source.Length || source[at] is '|' or ')')
            {
                return parts.Count > 0 ? new SequenceNode(parts) : throw Fault("has an empty part");
            }

            var part = Part();
            if (at < source.Length && source[at] == '?')
            {
                at++;
                part = new OptionalNode(part);
            }

            parts.Add(part);
        }
    }

    private PatternNode Part()
    {
        switch (source[at])
        {
            case '(':
                at++;
                var choice = Choice();
                if (at >= source.Length)
                {
                    throw Fault("lacks a “)”");
                }

                at++;
                return choice;
            case '^' or '$':
                return new EdgeNode(source[at++] == '^');
            case '!':
                at++;
                return Single(Part()) is { } words ? new WordNode(words, Not: true) : throw Fault("has “!” before more than one word");
            case '<':
                return List();
            default:
                return Words();
        }
    }

    private PatternNode List()
    {
        var end = source.IndexOf('>', at);
        if (end < 0)
        {
            throw Fault("lacks a “>”");
        }

        var name = source[(at + 1)..end];
        at = end + 1;
        if (name is "url" or "handle" or "hashtag")
        {
            return Word($"<{name}>");
        }

        return lists.TryGetValue(name, out var list) ? list : throw Fault($"names the word list <{name}>, which is not there");
    }

    private PatternNode Words()
    {
        var start = at;
        while (at < source.Length && source[at] is not (' ' or '|' or ')' or '(' or '?' or '<'))
        {
            at++;
        }

        var word = source[start..at];
        if (word.StartsWith("...", StringComparison.Ordinal))
        {
            return Gap(word[3..]);
        }

        if (word is "_" or "#" or "'s" || word.Contains('*', StringComparison.Ordinal))
        {
            return Word(word);
        }

        var tokens = Passage.Read(word).Tokens;
        return tokens.Count switch
        {
            0 => throw Fault($"has “{word}”, which is no word"),
            1 => Word(tokens[0].Word),
            _ => new SequenceNode([.. tokens.Select(token => Word(token.Word))]),
        };
    }

    private GapNode Gap(string digits)
    {
        var most = digits.Length == 0 ? 3 : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;
        return most is > 0 and <= LongestGap ? new GapNode(most) : throw Fault($"has a gap that is not between 1 and {LongestGap} words");
    }

    private static WordNode Word(string word)
    {
        WordSet words = new();
        words.Add(word);
        return new WordNode(words);
    }

    // Single words of a choice become one set: a list of two hundred costs one look-up.
    private static PatternNode Merge(List<PatternNode> options)
    {
        List<PatternNode> rest = [];
        WordSet single = new();
        var any = false;
        foreach (var option in options)
        {
            if (Single(option) is { } words)
            {
                single.AddAll(words);
                any = true;
            }
            else
            {
                rest.Add(option);
            }
        }

        return rest.Count == 0 ? new WordNode(single) : new ChoiceNode(any ? [.. rest, new WordNode(single)] : rest);
    }

    private static WordSet? Single(PatternNode node) => node switch
    {
        WordNode { Not: false } word => word.Words,
        SequenceNode { Parts: [var only] } => Single(only),
        _ => null,
    };

    private FormatException Fault(string what) => new($"The wording “{source}” {what} (at character {at + 1}).");
}
