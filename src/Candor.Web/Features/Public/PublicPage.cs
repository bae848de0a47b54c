using Candor.Governance;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Candor.Web.Features.Public;

/// <summary>A page for everyone: it may be kept by browsers and proxies for a short while.</summary>
public abstract class PublicPage : ComponentBase
{
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [Inject]
    internal PublicReader Reader { get; set; } = null!;

    protected Organisation? Organisation { get; private set; }

    protected string Name => Organisation?.Name is { Length: > 0 } name ? name : "This organisation";

    protected DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Organisation?.Zone ?? "UTC") ?? DateTimeZone.Utc;

    protected CancellationToken Gone => Http.RequestAborted;

    /// <summary>Seconds that a copy may be shown without asking again.</summary>
    protected const int FreshSeconds = 30;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = $"public, max-age={FreshSeconds}";
        Organisation = await Reader.OrganisationAsync(Gone);
        await LoadAsync();
    }

    protected virtual Task LoadAsync() => Task.CompletedTask;
}
