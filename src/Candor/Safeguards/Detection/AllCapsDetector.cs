using System.Collections.Frozen;

namespace Candor.Safeguards.Detection;

/// <summary>Finds words in capitals that are no abbreviation: harder to read, and spelled out by some screen readers.</summary>
internal sealed class AllCapsDetector(int shortest, FrozenSet<string> abbreviations) : IDetector
{
    public IEnumerable<Hit> Detect(Subject subject)
    {
        var names = subject.Profile.OtherNames.Concat(subject.Profile.Facilities).Append(subject.Profile.Name).SelectMany(name => name.Split(' ')).ToHashSet(StringComparer.Ordinal);
        return subject.All.SelectMany(text => text.Passage.Tokens
            .Where(token => token.End - token.Start >= shortest && IsShouted(text.Text[token.Start..token.End], names))
            .Select(token => new Hit(text.Where, token.Start, token.End)));
    }

    private bool IsShouted(string word, HashSet<string> names) => word.All(char.IsUpper) && !abbreviations.Contains(word) && !names.Contains(word);
}
