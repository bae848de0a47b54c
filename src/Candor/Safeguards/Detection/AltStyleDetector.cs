using Candor.Safeguards.Phrasing;

namespace Candor.Safeguards.Detection;

/// <summary>Looks at how alt text is written: needless openings such as “image of”.</summary>
internal sealed class AltStyleDetector(PhraseSearch search) : IDetector
{
    public IEnumerable<Hit> Detect(Subject subject) => subject.AltTexts.SelectMany(alt => PhraseDetector.Detect(search, alt));
}
