namespace Candor.Language;

/// <summary>
/// Classes of emergency. Anaphylaxis and choking are <see cref="Breathing"/>; poisoning and carbon monoxide are
/// <see cref="Overdose"/>. Wire names are the lower-case words joined by hyphens (<see cref="Labels"/>).
/// </summary>
public enum Emergency
{
    SelfHarm,
    Cardiac,
    Stroke,
    Breathing,
    Bleeding,
    Overdose,
    Violence,
    Abuse,
    Obstetric,
    Infant,
    InpatientDistress,
    AdverseEvent,
    EatingDisorder,
}
