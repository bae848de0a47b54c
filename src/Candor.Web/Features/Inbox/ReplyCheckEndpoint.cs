using Candor.Governance;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Candor.Web.Features.Inbox;

/// <summary>Checks a reply while it is being written; answers the parts of the page that follow the text. Nothing is kept.</summary>
internal static class ReplyCheckEndpoint
{
    public static void MapReplyCheck(this IEndpointRouteBuilder desk) => desk.MapPost("/desk/inbox/{id:guid}/check", CheckAsync);

    private static async Task<RazorComponentResult<ReplyCheck>> CheckAsync(Guid id, [FromForm] string? text, Actor by, InboxReader reader, CancellationToken cancellationToken)
    {
        // A form sends line ends as CR LF; the field on the page counts them as one character.
        var words = (text ?? "").ReplaceLineEndings("\n");
        var (check, networks) = await reader.CheckAsync(id, words, by, cancellationToken);
        return new RazorComponentResult<ReplyCheck>(new { Text = words, Check = check, Networks = networks });
    }
}
