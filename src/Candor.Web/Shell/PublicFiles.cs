using System.Globalization;
using Candor.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Candor.Web.Shell;

/// <summary>The small files that the web expects of a site.</summary>
internal static class PublicFiles
{
    private const string Robots = """
        User-agent: *
        Disallow: /desk
        Disallow: /api
        Disallow: /sign-in
        Disallow: /setup
        Disallow: /welcome

        """;

    /// <summary>RFC 9116, 2.5.5: less than a year ahead is recommended.</summary>
    private static readonly TimeSpan SecurityTextLife = TimeSpan.FromDays(180);

    public static void MapPublicFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", static () => TypedResults.Text(Robots)).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/.well-known/security.txt", SecurityText).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<Results<ContentHttpResult, NotFound>> SecurityText(IOptions<OperationsOptions> operations, CandorDb db, TimeProvider time, CancellationToken cancellationToken)
    {
        var contact = operations.Value.SecurityContact?.ToString();
        if (contact is null)
        {
            var website = await db.Organisations.AsNoTracking().Select(one => one.Website).SingleOrDefaultAsync(cancellationToken);
            contact = website is { Length: > 0 } && website.StartsWith("https://", StringComparison.Ordinal) ? website : null;
        }

        var expires = time.GetUtcNow().Add(SecurityTextLife).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture);
        return contact is null ? TypedResults.NotFound() : TypedResults.Text($"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en\n");
    }
}
