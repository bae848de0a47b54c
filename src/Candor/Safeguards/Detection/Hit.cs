namespace Candor.Safeguards.Detection;

/// <summary>Something a detector saw.</summary>
/// <param name="Where">Which text, see <see cref="Finding.Where"/>.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
internal sealed record Hit(string Where, int Start, int End)
{
    /// <summary>Why; null for the rule's own explanation.</summary>
    public string? Message { get; init; }

    /// <summary>How to mend it; null for the rule's own.</summary>
    public string? Remedy { get; init; }

    public string? Replacement { get; init; }
}
