using Candor.Governance;
using Candor.Inbox;
using Candor.Web.Look;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Candor.Web.Features.Inbox;

/// <summary>The forms of the inbox: each does one verb and goes back to where it came from. A refusal is said there.</summary>
internal static class InboxForms
{
    public static void MapInboxForms(this IEndpointRouteBuilder desk)
    {
        var one = desk.MapGroup("/desk/inbox/{id:guid}");
        one.MapPost("/claim", Claim);
        one.MapPost("/release", Release);
        one.MapPost("/assign", Assign);
        one.MapPost("/seen", Seen);
        one.MapPost("/close", Close);
        one.MapPost("/reopen", Reopen);
        one.MapPost("/note", Note);
        one.MapPost("/contest", Contest);
    }

    private static async Task<RedirectHttpResult> Claim(Guid id, InboxDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.ClaimAsync(id, by, cancellationToken);
        said.Done(http, "It is yours.");
        return There(http);
    }

    private static async Task<RedirectHttpResult> Release(Guid id, [FromForm] string? reason, InboxDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.ReleaseAsync(id, reason ?? "", by, cancellationToken);
        said.Done(http, "Anyone can claim it now.");
        return There(http);
    }

    private static async Task<RedirectHttpResult> Assign(Guid id, [FromForm] Guid person, [FromForm] string? reason, InboxDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.AssignAsync(id, person, reason ?? "", by, cancellationToken);
        said.Done(http, "Handed over.");
        return There(http);
    }

    private static async Task<RedirectHttpResult> Seen(Guid id, InboxDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.SeeEmergencyAsync(id, by, cancellationToken);
        said.Done(http, "Noted: you have seen this emergency.");
        return There(http);
    }

    private static async Task<RedirectHttpResult> Close(Guid id, [FromForm(Name = "as")] ClosingKind kind, [FromForm] string? reason, InboxDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.CloseAsync(id, kind, reason ?? "", by, cancellationToken);
        said.Done(http, "Closed.");
        return There(http);
    }

    private static async Task<RedirectHttpResult> Reopen(Guid id, [FromForm] string? reason, InboxDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.ReopenAsync(id, reason ?? "", by, cancellationToken);
        said.Done(http, "Open again.");
        return There(http);
    }

    private static async Task<RedirectHttpResult> Note(Guid id, [FromForm] string? text, InboxDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.NoteAsync(id, text ?? "", by, cancellationToken);
        said.Done(http, "Note kept. Only the desk sees it.");
        return There(http);
    }

    private static async Task<RedirectHttpResult> Contest(Guid id, [FromForm] string? what, InboxDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.ContestAsync(id, what ?? "", by, cancellationToken);
        said.Done(http, "Thank you. What you said is kept for mending the reader.");
        return There(http);
    }

    private static RedirectHttpResult There(HttpContext http) => TypedResults.LocalRedirect(Look.Back.To(http));
}
