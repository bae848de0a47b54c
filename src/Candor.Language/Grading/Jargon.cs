using System.Collections.Frozen;
using Candor.Language.Cues;
using Candor.Language.Tokens;

namespace Candor.Language.Grading;

/// <summary>Finds words of the trade and of offices, with a plainer word for each.</summary>
internal static class Jargon
{
    private const int LongestPhrase = 4;

    private static readonly FrozenDictionary<string, string> Plainer = Read();

    public static List<PlainerWord> Find(List<Token> tokens)
    {
        var found = new List<PlainerWord>();
        for (var at = 0; at < tokens.Count; at++)
        {
            for (var length = Math.Min(LongestPhrase, tokens.Count - at); length > 0; length--)
            {
                if (tokens[at].Kind is TokenKind.Word or TokenKind.Mixed && Plainer.TryGetValue(Phrase(tokens, at, length), out var plainer))
                {
                    found.Add(new PlainerWord(tokens[at].Start, tokens[at + length - 1].End, plainer));
                    at += length - 1;
                    break;
                }
            }
        }

        return found;
    }

    private static string Phrase(List<Token> tokens, int at, int length) => length == 1 ? tokens[at].Form : string.Join(' ', tokens.GetRange(at, length).Select(token => token.Form));

    private static FrozenDictionary<string, string> Read()
        => Resource.Lines("Grading.jargon.txt").Select(line => line.Split(" = ")).SelectMany(halves => halves[0].Split(" / ").Select(word => (word, plainer: halves[1])))
            .ToFrozenDictionary(pair => pair.word, pair => pair.plainer, StringComparer.Ordinal);
}
