using Candor.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Governance;

/// <summary>The organisation and its places.</summary>
public sealed class OrganisationDesk(CandorDb db, TimeProvider time)
{
    /// <summary>The organisation; null before the set-up.</summary>
    public Task<Organisation?> FindAsync(CancellationToken cancellationToken) => db.Organisations.AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <summary>Changes what is said about the organisation.</summary>
    /// <exception cref="RuleBrokenException"><c>zone-unknown</c>.</exception>
    public async Task<Organisation> DescribeAsync(string name, string zone, string language, string country, string contactOffice, string contactPhone, string website, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ManageOrganisation);
        var organisation = await db.Organisations.SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("organisation yet");
        organisation.Describe(
            name.Trim(), zone.Trim(), language.Trim().ToLowerInvariant(), country.Trim().ToUpperInvariant(), contactOffice.Trim(), contactPhone.Trim(), website.Trim(), by, time.Now());
        await db.SaveChangesAsync(cancellationToken);
        return organisation;
    }

    /// <summary>All places, by name.</summary>
    public async Task<IReadOnlyList<Facility>> FacilitiesAsync(CancellationToken cancellationToken)
        => await db.Facilities.AsNoTracking().OrderBy(facility => facility.Name).ThenBy(facility => facility.Id).Take(1000).ToListAsync(cancellationToken);

    /// <summary>Adds a place.</summary>
    /// <exception cref="RuleBrokenException"><c>zone-unknown</c>.</exception>
    public async Task<Facility> OpenAsync(string name, string address, string phone, string zone, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ManageOrganisation);
        Zones.Need(zone.Trim());
        var facility = Facility.Open(time.NewId(), name.Trim(), address.Trim(), phone.Trim(), zone.Trim(), by, time.Now());
        db.Facilities.Add(facility);
        await db.SaveChangesAsync(cancellationToken);
        return facility;
    }
}
