using Candor.Safeguards.Phrasing;

namespace Candor.Safeguards.Detection;

/// <summary>Finds what phrasebooks look for in every text of a draft.</summary>
internal sealed class PhraseDetector(PhraseSearch search) : IDetector
{
    public IEnumerable<Hit> Detect(Subject subject) => subject.All.SelectMany(text => Detect(search, text));

    public static IEnumerable<Hit> Detect(PhraseSearch search, CheckedText text) =>
        search.Find(text.Passage).Select(phrase => new Hit(text.Where, phrase.Start, phrase.End)
        {
            Message = phrase.Signal.Message,
            Remedy = phrase.Signal.Remedy,
            Replacement = phrase.Signal.Replace is { } words ? AsIn(text.Text, phrase.Start, words) : null,
        });

    // The replacement begins with a capital where the words it replaces do.
    private static string AsIn(string text, int start, string words) =>
        char.IsUpper(text[start]) ? char.ToUpperInvariant(words[0]) + words[1..] : words;
}
