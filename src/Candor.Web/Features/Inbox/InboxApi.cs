using Candor.Web.Shell;
using Candor.Governance;
using Candor.Inbox;
using Candor.Language;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Candor.Web.Features.Inbox;

/// <summary>The inbox for programs: the same verbs as the desk, under the same rules.</summary>
internal static class InboxApi
{
    public static void MapInboxApi(this IEndpointRouteBuilder api)
    {
        var inbox = api.MapGroup("/conversations").WithTags("inbox");
        inbox.MapGet("/", List).WithName("list-conversations");
        inbox.MapGet("/counts", Counts).WithName("count-conversations");
        inbox.MapGet("/{id:guid}", View).WithName("get-conversation");
        inbox.MapGet("/{id:guid}/thread", Thread).WithName("read-thread");
        inbox.MapPost("/{id:guid}/claim", Claim).WithName("claim-conversation");
        inbox.MapPost("/{id:guid}/release", Release).WithName("release-conversation");
        inbox.MapPost("/{id:guid}/assign", Assign).WithName("assign-conversation");
        inbox.MapPost("/{id:guid}/see-emergency", SeeEmergency).WithName("see-emergency");
        inbox.MapPost("/{id:guid}/close", Close).WithName("close-conversation");
        inbox.MapPost("/{id:guid}/reopen", Reopen).WithName("reopen-conversation");
        inbox.MapPost("/{id:guid}/notes", Note).WithName("add-note").Creates();
        inbox.MapPost("/{id:guid}/contest", Contest).WithName("contest-reading");
    }

    private static async Task<Ok<InboxPage>> List([AsParameters] ListConversations query, InboxList inbox, Actor by, CancellationToken cancellationToken)
        => TypedResults.Ok(await inbox.PageAsync(query.ToQuery(), by, cancellationToken));

    private static async Task<Ok<InboxCounts>> Counts(InboxList inbox, Actor by, CancellationToken cancellationToken)
        => TypedResults.Ok(await inbox.CountsAsync(by, cancellationToken));

    private static async Task<Results<Ok<ConversationAnswer>, NotFound>> View(Guid id, InboxDesk desk, Actor by, CancellationToken cancellationToken)
        => await desk.ViewAsync(id, by, cancellationToken) is { } view ? TypedResults.Ok(ConversationAnswer.Of(view)) : TypedResults.NotFound();

    private static async Task<Ok<Networks.InboxPage>> Thread(Guid id, ThreadReader threads, Actor by, CancellationToken cancellationToken)
        => TypedResults.Ok(await threads.ReadAsync(id, by, cancellationToken));

    private static async Task<NoContent> Claim(Guid id, InboxDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.ClaimAsync(id, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Release(Guid id, ReasonRequest request, InboxDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.ReleaseAsync(id, request.Reason, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Assign(Guid id, AssignRequest request, InboxDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.AssignAsync(id, request.PersonId, request.Reason, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SeeEmergency(Guid id, InboxDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.SeeEmergencyAsync(id, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Close(Guid id, CloseRequest request, InboxDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.CloseAsync(id, request.As, request.Reason, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Reopen(Guid id, ReasonRequest request, InboxDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.ReopenAsync(id, request.Reason, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Created<NoteAnswer>> Note(Guid id, NoteRequest request, InboxDesk desk, Actor by, CancellationToken cancellationToken)
    {
        var note = await desk.NoteAsync(id, request.Text, by, cancellationToken);
        return TypedResults.Created($"/api/v1/conversations/{id}", new NoteAnswer(note));
    }

    private static async Task<NoContent> Contest(Guid id, ReasonRequest request, InboxDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.ContestAsync(id, request.Reason, by, cancellationToken);
        return TypedResults.NoContent();
    }
}
