using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Governance;

/// <summary>The healthcare organisation whose desk this is. There is one.</summary>
public sealed class Organisation : Audited
{
    /// <summary>The id of the only row.</summary>
    public static Guid TheOne { get; } = new("01900000-0000-7000-8000-000000000001");

    public string Name { get; private set; } = "";

    /// <summary>The time zone that people at the desk live in (IANA).</summary>
    public string Zone { get; private set; } = "America/Chicago";

    /// <summary>Default language of what is published (ISO 639-1).</summary>
    public string Language { get; private set; } = "en";

    /// <summary>The country whose emergency numbers are shown (ISO 3166-1 alpha-2).</summary>
    public string Country { get; private set; } = "US";

    /// <summary>The office that complaints are sent to, and how to reach it in public words.</summary>
    public string ContactOffice { get; private set; } = "Patient Relations";

    public string ContactPhone { get; private set; } = "";

    public string Website { get; private set; } = "";

    /// <summary>When the desk is staffed, as JSON; empty for weekdays from 8 to 17.</summary>
    public string StaffedHours { get; private set; } = "";

    /// <exception cref="RuleBrokenException"><c>zone-unknown</c>.</exception>
    public static Organisation Found(string name, string zone, Actor by, Instant now)
    {
        Zones.Need(zone);
        var organisation = new Organisation { Id = TheOne, Name = name, Zone = zone };
        organisation.Happened("founded", by, now, null, ("name", name));
        return organisation;
    }

    /// <summary>Changes what is said about the organisation.</summary>
    /// <exception cref="RuleBrokenException">The zone is not known.</exception>
    public void Describe(string name, string zone, string language, string country, string contactOffice, string contactPhone, string website, Actor by, Instant now)
    {
        by.Need(Permission.ManageOrganisation);
        Zones.Need(zone);
        (Name, Zone, Language, Country) = (name, zone, language, country);
        (ContactOffice, ContactPhone, Website) = (contactOffice, contactPhone, website);
        Happened("described", by, now);
    }

    /// <summary>Sets when the desk is staffed; the inbox, which knows what hours are, has checked them.</summary>
    internal void SetStaffedHours(string json, Actor by, Instant now)
    {
        by.Need(Permission.ManageOrganisation);
        StaffedHours = json;
        Happened("staffed hours set", by, now);
    }

    /// <summary>New keys seal secrets and notes from now on.</summary>
    internal void KeysRotated(int resealed, Actor by, Instant now) => Happened("keys rotated", by, now, null, ("resealed", resealed));

    /// <summary>Everything was taken along.</summary>
    internal void Exported(bool notes, Actor by, Instant now) => Happened("exported", by, now, null, ("notes", notes));

    internal sealed class Configuration : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder) => builder.ToTable("organisation");
    }
}
