using System.Text.RegularExpressions;

namespace Candor.Safeguards.Detection;

/// <summary>Finds what a regular expression finds.</summary>
internal sealed class RegexDetector(Regex regex) : IDetector
{
    public IEnumerable<Hit> Detect(Subject subject) =>
        subject.All.SelectMany(text => regex.Matches(text.Text).Where(match => match.Length > 0).Select(match => Whole(text, match)));

    // A pattern may end inside a surrogate pair; the finding never does.
    private static Hit Whole(CheckedText text, Match match)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        return new Hit(text.Where, start > 0 && char.IsLowSurrogate(text.Text[start]) ? start - 1 : start, end < text.Text.Length && char.IsLowSurrogate(text.Text[end]) ? end + 1 : end);
    }
}
