using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Governance;

/// <summary>A hospital, a clinic, a site.</summary>
public sealed class Facility : Audited
{
    public string Name { get; private set; } = "";

    /// <summary>The street address as the public knows it.</summary>
    public string Address { get; private set; } = "";

    public string Phone { get; private set; } = "";

    /// <summary>The time zone it lies in (IANA).</summary>
    public string Zone { get; private set; } = "America/Chicago";

    /// <summary>Whether 42 CFR Part 2 applies to it.</summary>
    public bool Part2Program { get; private set; }

    public static Facility Open(Guid id, string name, string address, string phone, string zone, Actor by, Instant now)
    {
        var facility = new Facility { Id = id, Name = name, Address = address, Phone = phone, Zone = zone };
        facility.Happened("opened", by, now, null, ("name", name));
        return facility;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<Facility>
    {
        public void Configure(EntityTypeBuilder<Facility> builder) => builder.ToTable("facilities");
    }
}
