using System.Data.Common;
using Candor.Database;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Web.Shell.Layout;

/// <summary>
/// The organisation's name over public pages. Kept for a while, and kept on when the database does not answer: a page
/// that says what is wrong must not fail for want of a name.
/// </summary>
internal sealed class Masthead(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private Words last = new("", "UTC", "en", "", default);

    public async Task<Words> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var known = last;
        if (known.Name.Length > 0 && now - known.At < Fresh)
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<CandorDb>() is not { } db)
        {
            return known;
        }

        try
        {
            var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            return organisation is null ? known : last = new Words(organisation.Name, organisation.Zone, organisation.Language, organisation.Country, now);
        }
        catch (DbException)
        {
            return known;
        }
    }

    /// <param name="Name">The organisation's name; empty before it is set up.</param>
    /// <param name="Zone">Its zone (IANA).</param>
    /// <param name="Language">The language it publishes in.</param>
    /// <param name="Country">Whose numbers it shows (ISO 3166-1 alpha-2).</param>
    /// <param name="At">When it was read.</param>
    internal sealed record Words(string Name, string Zone, string Language, string Country, DateTimeOffset At)
    {
        public DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc;
    }
}
