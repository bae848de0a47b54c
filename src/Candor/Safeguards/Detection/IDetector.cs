namespace Candor.Safeguards.Detection;

/// <summary>Looks for one kind of thing. Thread-safe and without memory of earlier drafts.</summary>
internal interface IDetector
{
    /// <summary>What is there to be found; throwing means that it could not be checked.</summary>
    IEnumerable<Hit> Detect(Subject subject);
}
