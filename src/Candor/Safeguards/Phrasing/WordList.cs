namespace Candor.Safeguards.Phrasing;

/// <summary>Builds a named list of words and short wordings for patterns to refer to.</summary>
internal static class WordList
{
    /// <exception cref="FormatException">An entry cannot be read.</exception>
    public static PatternNode Build(IEnumerable<string> entries, IReadOnlyDictionary<string, PatternNode> lists) =>
        new PatternParser(lists).ParseNode(string.Join('|', entries.OrderByDescending(entry => entry.Count(letter => letter == ' '))));
}
