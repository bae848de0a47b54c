using Candor.Governance;
using Candor.Networks;
using Candor.Publishing;
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
        var composing = Read(form, channels);
        var edit = new PostEdit
        {
            Title = composing.Title,
            Versions = [.. composing.Chosen.Values.Select(version => version with { Text = composing.TextOf(version.ChannelId) })],
            Media = composing.Media,
        };
        composing = composing with { Checks = await reader.CheckAsync(edit, by, cancellationToken) };
        return new RazorComponentResult<ComposeCheck>(new { Of = composing, Name = await reader.NameAsync(cancellationToken) });
    }

    private static Composing Read(IFormCollection form, IReadOnlyList<PostChannel> channels)
    {
        string Words(string name) => form[name].ToString().ReplaceLineEndings("\n");

        var known = channels.Select(channel => channel.Channel.Id).ToHashSet();
        var ticked = form["channels"].Select(id => Guid.TryParse(id, out var channel) ? channel : Guid.Empty).Where(known.Contains).Distinct();
        return new Composing
        {
            Title = Words("title"),
            Text = Words("text"),
            Channels = channels,
            Chosen = ticked.ToDictionary(id => id, id => new VersionEdit
            {
                ChannelId = id,
                Text = Words($"text-{id}"),
                ContentWarning = Words($"warning-{id}"),
                Visibility = Enum.TryParse<Visibility>(form[$"visibility-{id}"], ignoreCase: true, out var visibility) ? visibility : Visibility.Public,
            }),
            Media = [.. form["media"].OfType<string>().Where(digest => form[$"remove-{digest}"].Count == 0).Select(digest => new MediaEdit(digest, Words($"alt-{digest}")))],
        };
    }
}
