using System.Text.RegularExpressions;

namespace Candor.Safeguards.Detection;

/// <summary>Finds pictures without alt text, and alt text that is a file name.</summary>
internal sealed class AltTextDetector(Regex fileName) : IDetector
{
    public IEnumerable<Hit> Detect(Subject subject)
    {
        for (var index = 0; index < subject.Draft.AltTexts.Count; index++)
        {
            var alt = subject.Draft.AltTexts[index];
            var where = Subject.NameOfAltText(index);
            if (string.IsNullOrWhiteSpace(alt))
            {
                yield return new Hit(where, 0, 0);
            }
            else if (fileName.IsMatch(alt))
            {
                yield return new Hit(where, 0, alt.Length) { Message = "This is a file name. It tells someone who cannot see the picture nothing." };
            }
        }
    }
}
