using Candor.Safeguards.Phrasing;

namespace Candor.Safeguards.Detection;

/// <summary>
/// Finds what tells readers whether the person answered was a patient: wordings that say so, and details of what that person wrote that come back
/// in the answer.
/// </summary>
internal sealed class ConfirmOrDenyDetector(PhraseSearch search, EchoSearch? echo) : IDetector
{
    public IEnumerable<Hit> Detect(Subject subject)
    {
        foreach (var text in subject.All)
        {
            var said = PhraseDetector.Detect(search, text).ToList();
            foreach (var hit in said)
            {
                yield return hit;
            }

            if (echo is null || subject.Answered is null)
            {
                continue;
            }

            foreach (var hit in echo.Find(text, subject.Answered).Where(hit => !said.Exists(one => one.Start < hit.End && hit.Start < one.End)))
            {
                yield return hit;
            }
        }
    }
}
