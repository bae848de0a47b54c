namespace Candor.Safeguards.Detection;

/// <summary>Finds English text that is hard to read.</summary>
internal sealed class ReadingGradeDetector(int most) : IDetector
{
    public IEnumerable<Hit> Detect(Subject subject)
    {
        if ((subject.Draft.Language ?? subject.Text.Reading.Language) == "en" && ReadingGrade.Of(subject.Text.Passage) is { } grade && grade > most)
        {
            yield return new Hit("text", 0, subject.Draft.Text.Length) { Message = $"This reads at grade {grade:0}. Many readers will find it hard." };
        }
    }
}
