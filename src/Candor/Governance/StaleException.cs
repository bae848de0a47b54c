namespace Candor.Governance;

/// <summary>Somebody else changed the thing first: 409 at the edge; nothing was written.</summary>
public sealed class StaleException(string what)
    : Exception($"{what} was changed by someone else a moment ago. Nothing was overwritten: look again and repeat if it still makes sense.");
