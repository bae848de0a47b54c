namespace Candor.Safeguards.Phrasing;

/// <summary>A set of words, some by their beginning (<c>apolog*</c>) or ending (<c>*ed</c>), <c>#</c> for any number, <c>_</c> for any word.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly List<string> beginnings = [];
    private readonly List<string> endings = [];
    private bool numbers;
    private bool everything;

    /// <summary>The words by which a match can be looked up; null when the set is open.</summary>
    public IReadOnlyCollection<string>? Closed => everything || numbers || beginnings.Count + endings.Count > 0 ? null : words;

    public void Add(string word)
    {
        if (word == "_")
        {
            everything = true;
        }
        else if (word == "#")
        {
            numbers = true;
        }
        else if (word.EndsWith('*'))
        {
            beginnings.Add(word[..^1]);
        }
        else if (word.StartsWith('*'))
        {
            endings.Add(word[1..]);
        }
        else
        {
            words.Add(word);
        }
    }

    public void AddAll(WordSet other)
    {
        words.UnionWith(other.words);
        beginnings.AddRange(other.beginnings);
        endings.AddRange(other.endings);
        numbers |= other.numbers;
        everything |= other.everything;
    }

    public bool Contains(string word)
    {
        if (everything || words.Contains(word) || (numbers && word.Length > 0 && char.IsDigit(word[0])))
        {
            return true;
        }

        foreach (var beginning in beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
