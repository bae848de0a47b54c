using System.ComponentModel.DataAnnotations;
using Candor.Governance;

namespace Candor.Web.Features.Governance;

/// <summary>The organisation, as it is read and as it is written.</summary>
public sealed class OrganisationAnswer
{
    [Required, StringLength(200, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>IANA time zone.</summary>
    [Required, StringLength(100)]
    public required string Zone { get; init; }

    /// <summary>ISO 639-1.</summary>
    [Required, StringLength(2, MinimumLength = 2)]
    public required string Language { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    [Required, StringLength(2, MinimumLength = 2)]
    public required string Country { get; init; }

    [StringLength(200)]
    public string ContactOffice { get; init; } = "";

    [StringLength(50)]
    public string ContactPhone { get; init; } = "";

    [StringLength(500)]
    public string Website { get; init; } = "";

    public static OrganisationAnswer Of(Organisation organisation) => new()
    {
        Name = organisation.Name, Zone = organisation.Zone, Language = organisation.Language, Country = organisation.Country,
        ContactOffice = organisation.ContactOffice, ContactPhone = organisation.ContactPhone, Website = organisation.Website,
    };
}
