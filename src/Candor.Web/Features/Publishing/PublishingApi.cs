using Candor.Web.Shell;
using Candor.Governance;
using Candor.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Candor.Web.Features.Publishing;

/// <summary>Publishing for programs: the same verbs as the desk, under the same rules. There is no way around approval.</summary>
internal static class PublishingApi
{
    public static void MapPublishingApi(this IEndpointRouteBuilder api)
    {
        var posts = api.MapGroup("/posts").WithTags("publishing");
        posts.MapGet("/", List).WithName("list-posts");
        posts.MapGet("/{id:guid}", View).WithName("get-post");
        posts.MapPost("/", Write).WithName("write-post").Creates();
        posts.MapPut("/{id:guid}", Edit).WithName("edit-post");
        posts.MapGet("/{id:guid}/check", Check).WithName("check-post");
        posts.MapPost("/{id:guid}/review", AskForApproval).WithName("send-to-review");
        posts.MapPost("/{id:guid}/approve", Approve).WithName("approve-post");
        posts.MapPost("/{id:guid}/changes", AskForChanges).WithName("ask-for-changes");
        posts.MapPost("/{id:guid}/withdraw", Withdraw).WithName("withdraw-post");
        api.MapPost("/conversations/{id:guid}/replies", Reply).WithName("write-reply").WithTags("publishing").Creates();
        api.MapPost("/media", AddMedia).WithName("add-media").WithTags("publishing").DisableAntiforgery().Creates();
        api.MapPost("/deliveries/{id:guid}/release", Release).WithName("release-delivery").WithTags("publishing");
        api.MapPost("/deliveries/{id:guid}/drop", Drop).WithName("drop-delivery").WithTags("publishing");
        api.MapPost("/deliveries/{id:guid}/seen", Seen).WithName("say-what-is-there").WithTags("publishing");
        api.MapPost("/deliveries/{id:guid}/take-down", TakeDown).WithName("take-down").WithTags("publishing");
        api.MapPost("/publishing/pause", Pause).WithName("pause-everything").WithTags("publishing");
        api.MapPost("/publishing/resume", Resume).WithName("resume-everything").WithTags("publishing");
    }

    private static async Task<Ok<PostListAnswer>> List(PostView? view, string? after, int? limit, PostList posts, Actor by, CancellationToken cancellationToken)
    {
        var page = await posts.PageAsync(view ?? PostView.All, after, limit ?? 40, by, cancellationToken);
        return TypedResults.Ok(new PostListAnswer([.. page.Posts.Select(post => PostAnswer.Of(post, []))], page.Next));
    }

    private static async Task<Results<Ok<PostAnswer>, NotFound>> View(Guid id, PostList posts, Actor by, CancellationToken cancellationToken)
        => await posts.ViewAsync(id, by, cancellationToken) is { } details ? TypedResults.Ok(PostAnswer.Of(details.Post, details.Deliveries)) : TypedResults.NotFound();

    private static async Task<Created<PostAnswer>> Write(PostEdit edit, PublishingDesk desk, Actor by, CancellationToken cancellationToken)
    {
        var post = await desk.WriteAsync(edit, by, cancellationToken);
        return TypedResults.Created($"/api/v1/posts/{post.Id}", PostAnswer.Of(post, []));
    }

    private static async Task<Ok<PostAnswer>> Edit(Guid id, PostEdit edit, int? version, PublishingDesk desk, Actor by, CancellationToken cancellationToken)
        => TypedResults.Ok(PostAnswer.Of(await desk.EditAsync(id, edit, version, by, cancellationToken), []));

    private static async Task<Results<Ok<PostCheckAnswer>, NotFound>> Check(Guid id, PostList posts, PublishingDesk desk, Actor by, CancellationToken cancellationToken)
        => await posts.ViewAsync(id, by, cancellationToken) is { } details
            ? TypedResults.Ok(PostCheckAnswer.Of(await desk.CheckAsync(details.Post, cancellationToken)))
            : TypedResults.NotFound();

    private static async Task<Ok<PostAnswer>> AskForApproval(Guid id, ReviewRequest request, PublishingDesk desk, Actor by, CancellationToken cancellationToken)
        => TypedResults.Ok(PostAnswer.Of(await desk.AskForApprovalAsync(id, request.Reason, by, cancellationToken), []));

    private static async Task<Ok<PostAnswer>> Approve(Guid id, ApproveRequest request, PublishingDesk desk, Actor by, CancellationToken cancellationToken)
        => TypedResults.Ok(PostAnswer.Of(await desk.ApproveAsync(id, request.Hash, request.Needs, by, cancellationToken), []));

    private static async Task<Ok<PostAnswer>> AskForChanges(Guid id, Inbox.ReasonRequest request, PublishingDesk desk, Actor by, CancellationToken cancellationToken)
        => TypedResults.Ok(PostAnswer.Of(await desk.AskForChangesAsync(id, request.Reason, by, cancellationToken), []));

    private static async Task<Ok<PostAnswer>> Withdraw(Guid id, Inbox.ReasonRequest request, PublishingDesk desk, Actor by, CancellationToken cancellationToken)
        => TypedResults.Ok(PostAnswer.Of(await desk.WithdrawAsync(id, request.Reason, by, cancellationToken), []));

    private static async Task<Created<PostAnswer>> Reply(Guid id, ReplyRequest request, PublishingDesk desk, Actor by, CancellationToken cancellationToken)
    {
        var post = await desk.ReplyAsync(id, request.ItemId, request.Text, request.Language, by, cancellationToken);
        return TypedResults.Created($"/api/v1/posts/{post.Id}", PostAnswer.Of(post, []));
    }

    private static async Task<Created<StoredMedia>> AddMedia(IFormFile file, MediaStore store, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.Draft);
        await using var content = file.OpenReadStream();
        var kept = await store.KeepAsync(content, cancellationToken);
        return TypedResults.Created($"/desk/media/{kept.Digest}", kept);
    }

    private static async Task<NoContent> Release(Guid id, Inbox.ReasonRequest request, PublishingDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.ReleaseAsync(id, request.Reason, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Drop(Guid id, Inbox.ReasonRequest request, PublishingDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.DropAsync(id, request.Reason, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Seen(Guid id, SeenRequest request, PublishingDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.SayWhatIsThereAsync(id, request.Url, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> TakeDown(Guid id, Inbox.ReasonRequest request, PublishingDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.TakeDownAsync(id, request.Reason, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Pause(Inbox.ReasonRequest request, PublishingDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.PauseEverythingAsync(request.Reason, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Resume(Inbox.ReasonRequest request, PublishingDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.ResumeEverythingAsync(request.Reason, by, cancellationToken);
        return TypedResults.NoContent();
    }
}
