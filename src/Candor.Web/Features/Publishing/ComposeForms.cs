using Candor.Governance;
using Candor.Publishing;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Candor.Web.Features.Publishing;

/// <summary>The form of the composer. What cannot be kept is shown again as it was written, with the reason beside what is wrong.</summary>
internal static class ComposeForms
{
    /// <summary>Room for words and form around the largest picture.</summary>
    private const long AroundPicture = 4 * 1024 * 1024;

    public static void MapComposeForms(this IEndpointRouteBuilder desk)
    {
        var limit = new RequestSizeLimitAttribute(desk.ServiceProvider.GetRequiredService<IOptions<PublishingOptions>>().Value.MaxMediaBytes + AroundPicture);
        desk.MapPost("/desk/publishing/new", Write).WithMetadata(limit);
        desk.MapPost("/desk/publishing/{id:guid}/edit", Edit).WithMetadata(limit);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ComposeAgain>>> Write(
        PublishingDesk desk, PublishingReader reader, MediaStore store, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        var form = await PostForms.ReadAsync(http.Request, await reader.PostChannelsAsync(cancellationToken), store, by, cancellationToken);
        if (form.Fault is { } fault)
        {
            return Again(null, form, fault);
        }

        try
        {
            var post = await desk.WriteAsync(form.Edit, by, cancellationToken);
            return await ThenAsync(post, form, "Draft kept.", desk, by, said, http, cancellationToken);
        }
        catch (RuleBrokenException refused)
        {
            return Again(null, form, ComposeFault.Of(refused));
        }
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ComposeAgain>>> Edit(
        Guid id, PublishingDesk desk, PostList list, PublishingReader reader, MediaStore store, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        var before = await list.ViewAsync(id, by, cancellationToken) ?? throw new NotFoundException("post");
        var form = await PostForms.ReadAsync(http.Request, await reader.PostChannelsAsync(cancellationToken), store, by, cancellationToken);
        if (form.Fault is { } fault)
        {
            return Again(id, form, fault);
        }

        try
        {
            var post = await desk.EditAsync(id, form.Edit, form.Version, by, cancellationToken);
            var kept = PostWordsOf.VoidedByEdit(before.Post.State) is { } voided ? $"Draft kept. {voided} Ask for approval again." : "Draft kept.";
            return await ThenAsync(post, form, kept, desk, by, said, http, cancellationToken);
        }
        catch (RuleBrokenException refused)
        {
            return Again(id, form, ComposeFault.Of(refused));
        }
        catch (StaleException)
        {
            return Again(id, form, new ComposeFault(ComposePlace.Stale, ""));
        }
    }

    private static async Task<RedirectHttpResult> ThenAsync(Post post, PostForms form, string kept, PublishingDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        if (form.Then != "review")
        {
            said.Done(http, kept);
            return TypedResults.LocalRedirect($"/desk/publishing/{post.Id}");
        }

        try
        {
            await desk.AskForApprovalAsync(post.Id, form.Reason, by, cancellationToken);
            said.Done(http, "Sent to review. A colleague approves it.");
            return TypedResults.LocalRedirect($"/desk/publishing/{post.Id}");
        }
        catch (RuleBrokenException rule)
        {
            said.Kept(http, PublishingForms.NotSentOn(rule));
            return TypedResults.LocalRedirect($"/desk/publishing/{post.Id}/edit");
        }
    }

    private static RazorComponentResult<ComposeAgain> Again(Guid? id, PostForms form, ComposeFault fault)
        => new(new { Id = id, form.Written, Fault = fault }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
