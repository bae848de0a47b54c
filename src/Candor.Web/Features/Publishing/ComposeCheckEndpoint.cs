using Candor.Governance;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Candor.Web.Features.Publishing;

/// <summary>Checks a post while it is being written; answers the parts of the page that follow what is written. Nothing is kept.</summary>
internal static class ComposeCheckEndpoint
{
    public static void MapComposeCheck(this IEndpointRouteBuilder desk) => desk.MapPost("/desk/publishing/check", CheckAsync);

    private static async Task<RazorComponentResult<ComposeCheck>> CheckAsync(HttpContext http, Actor by, PublishingReader reader, CancellationToken cancellationToken)
    {
        by.Need(Permission.Draft);
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var channels = await reader.PostChannelsAsync(cancellationToken);
        var composing = PostForms.Words(form, channels);
        composing = composing with { Checks = await reader.CheckAsync(composing.ToEdit(), by, cancellationToken) };
        return new RazorComponentResult<ComposeCheck>(new { Of = composing, Name = await reader.NameAsync(cancellationToken) });
    }
}
