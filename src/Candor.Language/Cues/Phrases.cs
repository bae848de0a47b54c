using System.Runtime.InteropServices;
using Candor.Language.Tokens;

namespace Candor.Language.Cues;

/// <summary>
/// A text as the cues see it: spelling mended, short forms written out ("can't" is "can not"), sentence ends marked.
/// </summary>
internal sealed class Phrases
{
    private readonly List<int> _symbols = [];
    private readonly List<int> _begins = [];
    private readonly List<int> _tokens = [];

    private Phrases()
    {
    }

    public int Count => _tokens.Count;

    public ReadOnlySpan<int> SymbolsAt(int at)
        => CollectionsMarshal.AsSpan(_symbols)[_begins[at]..(at + 1 < _begins.Count ? _begins[at + 1] : _symbols.Count)];

    /// <summary>The token that the word at <paramref name="at"/> came from.</summary>
    public int TokenAt(int at) => _tokens[at];

    public bool IsStop(int at) => _symbols[_begins[at]] == Vocabulary.Stop;

    public static Phrases From(List<Token> tokens, Vocabulary vocabulary, Spelling spelling)
    {
        var phrases = new Phrases();
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            switch (token.Kind)
            {
                case TokenKind.Word or TokenKind.Mixed:
                    foreach (var word in spelling.Mend(token.Form, vocabulary))
                    {
                        phrases.AddWord(word, index, vocabulary);
                    }

                    break;
                case TokenKind.Number:
                    phrases.AddNumber(token.Form, index, vocabulary);
                    break;
                case TokenKind.Mark when token.Form[0] is '.' or '!' or '?' or ';' or '…' or '¡' or '¿' or '。' or '！' or '？':
                    phrases.Begin(index);
                    phrases._symbols.Add(Vocabulary.Stop);
                    break;
                case TokenKind.Emoji or TokenKind.Url or TokenKind.Email or TokenKind.Handle:
                    phrases.AddWord(token.Form, index, vocabulary);
                    break;
                case TokenKind.Mark:
                default:
                    break;
            }
        }

        return phrases;
    }

    private void AddWord(string word, int token, Vocabulary vocabulary)
    {
        Begin(token);
        _symbols.Add(vocabulary.Find(word));
        vocabulary.AddStems(word, _symbols);
    }

    private void AddNumber(string digits, int token, Vocabulary vocabulary)
    {
        Begin(token);
        _symbols.Add(Vocabulary.Number);
        _symbols.Add(vocabulary.Find(digits));
    }

    private void Begin(int token)
    {
        _begins.Add(_symbols.Count);
        _tokens.Add(token);
    }
}
