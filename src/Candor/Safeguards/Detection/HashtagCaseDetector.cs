using Candor.Safeguards.Phrasing;

namespace Candor.Safeguards.Detection;

/// <summary>Finds long hashtags in one case: a screen reader reads <c>#FluShotClinic</c> as words, <c>#flushotclinic</c> as noise.</summary>
internal sealed class HashtagCaseDetector(int shortest) : IDetector
{
    public IEnumerable<Hit> Detect(Subject subject) => subject.All.SelectMany(text => text.Passage.Tokens
        .Where(token => token.Word == Passage.Hashtag && IsOneCase(text.Text.AsSpan(token.Start + 1, token.End - token.Start - 1)))
        .Select(token => new Hit(text.Where, token.Start, token.End)));

    private bool IsOneCase(ReadOnlySpan<char> tag)
    {
        var lower = 0;
        foreach (var letter in tag)
        {
            if (char.IsUpper(letter) || letter == '_')
            {
                return false;
            }

            lower += char.IsLower(letter) ? 1 : 0;
        }

        return lower >= shortest;
    }
}
