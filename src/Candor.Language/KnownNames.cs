namespace Candor.Language;

/// <summary>
/// What the organisation itself has made public: naming it identifies no patient, so it is not flagged. Compared without
/// case, accents and, for telephone numbers, without anything but digits.
/// </summary>
public sealed record KnownNames
{
    /// <summary>Nothing is known: everything is flagged.</summary>
    public static KnownNames None { get; } = new();

    /// <summary>Staff and spokespeople as they are named in public: <c>Dr. Ana Ruiz</c>.</summary>
    public IReadOnlyCollection<string> Staff { get; init; } = [];

    /// <summary>Facilities, departments, streets and towns of the organisation: <c>Mercy Ridge Health</c>, <c>Ridge Street</c>.</summary>
    public IReadOnlyCollection<string> Facilities { get; init; } = [];

    /// <summary>Public telephone and fax numbers.</summary>
    public IReadOnlyCollection<string> Phones { get; init; } = [];

    /// <summary>Public web domains, e-mail addresses and handles: <c>mercyridge.example</c>, <c>@mercyridge</c>. A domain covers its pages and subdomains.</summary>
    public IReadOnlyCollection<string> WebAddresses { get; init; } = [];
}
