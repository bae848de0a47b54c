namespace Candor.Language;

/// <summary>How fast a person must look, in rising order.</summary>
public enum Urgency
{
    None,
    Routine,
    Urgent,
    Emergency,
}
