using Candor.Database;
using Candor.Governance;
using Candor.Publishing;
using Candor.Web.Look;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Candor.Web.Features.Publishing;

/// <summary>The forms of publishing: each does one verb and goes on to where a person wants to be next. A refusal is said there.</summary>
internal static class PublishingForms
{
    public static void MapPublishingForms(this IEndpointRouteBuilder desk)
    {
        desk.MapPost("/desk/inbox/{id:guid}/reply", Reply);
        desk.MapComposeForms();
        var one = desk.MapGroup("/desk/publishing/{id:guid}");
        one.MapPost("/review", AskForApproval);
        one.MapPost("/approve", Approve);
        one.MapPost("/changes", AskForChanges);
        one.MapPost("/withdraw", Withdraw);
        desk.MapPost("/desk/deliveries/{id:guid}/release", Release);
        desk.MapPost("/desk/deliveries/{id:guid}/drop", Drop);
        desk.MapPost("/desk/deliveries/{id:guid}/seen", Seen);
        desk.MapPost("/desk/deliveries/{id:guid}/take-down", TakeDown);
        desk.MapPost("/desk/publishing/pause", Pause);
        desk.MapPost("/desk/publishing/resume", Resume);
        desk.MapGet("/desk/media/{digest}", Media);
    }

    /// <summary>Keeps the reply; with <c>then=review</c> it is sent to review at once.</summary>
    private static async Task<RedirectHttpResult> Reply(
        Guid id, [FromForm] string? text, [FromForm] Guid? item, [FromForm] string? language, [FromForm] string? then, [FromForm] string? reason,
        PublishingDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        // Some networks begin an answer with whom it is for; that alone is no answer.
        if (text?.Trim() is null or "" || (text.Trim() is ['@', ..] handle && !handle.Any(char.IsWhiteSpace)))
        {
            throw new RuleBrokenException("reply-empty", "Write an answer first.");
        }

        var post = await desk.ReplyAsync(id, item, text, language, by, cancellationToken);
        if (then != "review")
        {
            said.Done(http, "Draft kept.");
            return TypedResults.LocalRedirect(Back.To(http, $"/desk/inbox/{id}"));
        }

        try
        {
            await desk.AskForApprovalAsync(post.Id, reason, by, cancellationToken);
            said.Done(http, "Sent to review. A colleague approves it.");
        }
        catch (RuleBrokenException rule)
        {
            said.Kept(http, NotSentOn(rule));
        }

        return TypedResults.LocalRedirect(Back.To(http, $"/desk/inbox/{id}"));
    }

    private static async Task<RedirectHttpResult> AskForApproval(Guid id, [FromForm] string? reason, PublishingDesk desk, PostList list, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        try
        {
            await desk.AskForApprovalAsync(id, reason, by, cancellationToken);
            said.Done(http, "Sent to review.");
            return There(http, id);
        }
        catch (RuleBrokenException rule) when (rule.Rule is "check-stopped" or "warning-reason-missing")
        {
            // Where it is written is where it is mended.
            said.Kept(http, NotSentOn(rule));
            var post = await list.ViewAsync(id, by, cancellationToken);
            return TypedResults.LocalRedirect(post?.Post.ConversationId is { } conversation ? $"/desk/inbox/{conversation}" : $"/desk/publishing/{id}/edit");
        }
    }

    private static async Task<RedirectHttpResult> Approve(Guid id, [FromForm] string? hash, [FromForm] Permission? needs, PublishingDesk desk, PublishingReader reader, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        var post = await desk.ApproveAsync(id, hash ?? "", needs, by, cancellationToken);
        said.Done(http, post.State is PostState.InReview ? $"Approved by you. It still needs {PostWordsOf.Needs(post)}."
            : await reader.WhatHoldsAsync(post, cancellationToken) is { } held ? $"Approved. {held}"
            : post.DueAt is null ? "Approved. It is on its way." : "Approved. It goes out at its time.");
        return There(http, id);
    }

    private static async Task<RedirectHttpResult> AskForChanges(Guid id, [FromForm] string? what, PublishingDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.AskForChangesAsync(id, what ?? "", by, cancellationToken);
        said.Done(http, "Sent back with what should change.");
        return There(http, id);
    }

    private static async Task<RedirectHttpResult> Withdraw(Guid id, [FromForm] string? reason, PublishingDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.WithdrawAsync(id, reason ?? "", by, cancellationToken);
        said.Done(http, "Withdrawn. Nothing of it will be sent.");
        return There(http, id);
    }

    private static async Task<RedirectHttpResult> Release(Guid id, [FromForm] string? reason, PublishingDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.ReleaseAsync(id, reason ?? "", by, cancellationToken);
        said.Done(http, "It is sent now.");
        return TypedResults.LocalRedirect(Back.To(http, "/desk/publishing"));
    }

    private static async Task<RedirectHttpResult> Drop(Guid id, [FromForm] string? reason, PublishingDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.DropAsync(id, reason ?? "", by, cancellationToken);
        said.Done(http, "Dropped. It will not be sent.");
        return TypedResults.LocalRedirect(Back.To(http, "/desk/publishing"));
    }

    private static async Task<RedirectHttpResult> Seen(Guid id, [FromForm] string? url, PublishingDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(url) && !Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            throw new RuleBrokenException("address-not-understood", "Paste the whole address of the post, or leave it empty when the post is not there.");
        }

        await desk.SayWhatIsThereAsync(id, string.IsNullOrWhiteSpace(url) ? null : new Uri(url), by, cancellationToken);
        said.Done(http, "Kept, with your name.");
        return TypedResults.LocalRedirect(Back.To(http, "/desk/publishing"));
    }

    private static async Task<RedirectHttpResult> TakeDown(Guid id, [FromForm] string? reason, PublishingDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.TakeDownAsync(id, reason ?? "", by, cancellationToken);
        said.Done(http, "Taken down. A copy stays in the history.");
        return TypedResults.LocalRedirect(Back.To(http, "/desk/publishing"));
    }

    private static async Task<RedirectHttpResult> Pause([FromForm] string? reason, PublishingDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.PauseEverythingAsync(reason ?? "", by, cancellationToken);
        said.Done(http, "Everything is paused. Nothing goes out until someone resumes.");
        return TypedResults.LocalRedirect(Back.To(http, "/desk/publishing"));
    }

    private static async Task<RedirectHttpResult> Resume([FromForm] string? reason, PublishingDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.ResumeEverythingAsync(reason ?? "", by, cancellationToken);
        said.Done(http, "Resumed. What came due meanwhile waits under “Needs attention”.");
        return TypedResults.LocalRedirect(Back.To(http, "/desk/publishing"));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Media(string digest, MediaStore store, Actor by, HttpContext http, CancellationToken cancellationToken)
    {
        PostList.NeedToSee(by);
        if (await store.ReadAsync(digest, cancellationToken) is not { } bytes)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.File(bytes, bytes is [0xFF, 0xD8, ..] ? "image/jpeg" : "image/png");
    }

    /// <summary>What was written is kept and not sent to review. What stops it stands beside the words, so it is not said twice.</summary>
    internal static string NotSentOn(RuleBrokenException rule) => rule.Rule switch
    {
        "check-stopped" => "Kept as a draft, not sent to review: the rules stop it. Mend what is marked.",
        "warning-reason-missing" => "Kept as a draft, not sent to review: mend what is marked, or say why it is right as it stands.",
        _ => $"Kept as a draft, not sent to review. {rule.Message}",
    };

    private static RedirectHttpResult There(HttpContext http, Guid id) => TypedResults.LocalRedirect(Back.To(http, $"/desk/publishing/{id}"));
}
