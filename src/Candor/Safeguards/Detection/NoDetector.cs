namespace Candor.Safeguards.Detection;

/// <summary>Stands in for a detector that could not be read. It fails, so a rule with it never clears anything.</summary>
internal sealed class NoDetector : IDetector
{
    public static readonly NoDetector Instance = new();

    public IEnumerable<Hit> Detect(Subject subject) => throw new InvalidOperationException("The rule has no detector.");
}
