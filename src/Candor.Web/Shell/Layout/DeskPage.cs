using Candor.Governance;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Candor.Web.Shell.Layout;

/// <summary>A page behind sign-in: who is asking, until when they wait, and how they hear what happened.</summary>
public abstract class DeskPage : ComponentBase
{
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [CascadingParameter]
    public DateTimeZone? PageZone { get; set; }

    /// <summary>Who is signed in.</summary>
    [Inject]
    public Actor Me { get; set; } = null!;

    /// <summary>The reader went away: stop.</summary>
    protected CancellationToken Gone => Http.RequestAborted;

    /// <summary>The zone that times are shown in.</summary>
    protected DateTimeZone Zone => PageZone ?? DateTimeZone.Utc;

    /// <summary>Answers 404 with the page for it.</summary>
    protected void NotThere() => Http.Response.StatusCode = StatusCodes.Status404NotFound;
}
