namespace Candor.Safeguards;

/// <summary>What the checks need to know about the organisation. Empty lists mean “not known”, never “none allowed”.</summary>
public sealed record OrganisationProfile
{
    public required string Name { get; init; }

    /// <summary>Whether the organisation is a covered entity or business associate under 45 CFR 160.103. Default: yes.</summary>
    public bool CoveredEntity { get; init; } = true;

    /// <summary>Whether it is a public body (state, county, district).</summary>
    public bool PublicEntity { get; init; }

    /// <summary>Whether it runs a substance use disorder program under 42 CFR Part 2.</summary>
    public bool Part2Program { get; init; }

    /// <summary>Whether it receives funds of the US Department of Health and Human Services.</summary>
    public bool ReceivesHhsFunds { get; init; }

    /// <summary>Number of employees; null when not known, which counts as enough for every threshold.</summary>
    public int? Employees { get; init; }

    /// <summary>Where it works: <c>US</c>, <c>US-CA</c>, <c>EU</c>, <c>UK</c>. A rule for <c>US</c> binds <c>US-CA</c> too.</summary>
    public IReadOnlyList<string> Jurisdictions { get; init; } = ["US"];

    /// <summary>Other names it goes by.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Staff who may be named in public.</summary>
    public IReadOnlyList<string> Staff { get; init; } = [];

    public IReadOnlyList<string> Facilities { get; init; } = [];

    /// <summary>Telephone numbers that the organisation publishes.</summary>
    public IReadOnlyList<string> PublicPhones { get; init; } = [];

    /// <summary>Hosts of its web and mail addresses: <c>mercyridge.example</c>.</summary>
    public IReadOnlyList<string> WebHosts { get; init; } = [];

    /// <summary>Language and country, BCP 47; decides the emergency numbers.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>The office that answers complaints, as named in public; null when not set.</summary>
    public string? Office { get; init; }

    /// <summary>The telephone of <see cref="Office"/>; null when not set.</summary>
    public string? OfficePhone { get; init; }
}
