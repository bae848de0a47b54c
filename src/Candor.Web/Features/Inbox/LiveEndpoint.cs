using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Candor.Governance;
using Candor.Work;

namespace Candor.Web.Features.Inbox;

/// <summary>What an open desk hears: that something changed, and that an emergency came in. Never what it says.</summary>
internal static class LiveEndpoint
{
    public static void MapLive(this IEndpointRouteBuilder desk)
        => desk.MapGet("/desk/live", (LiveFeed feed, Actor by, CancellationToken cancellationToken) =>
            TypedResults.ServerSentEvents(EventsAsync(feed, by.May(Permission.ReadInbox), cancellationToken)));

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(LiveFeed feed, bool hearsInbox, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in feed.ReadAsync(cancellationToken))
        {
            if (change == LiveFeed.Listening)
            {
                // The page catches up on hello: what changed between it and this moment would be missed otherwise.
                yield return new SseItem<string>("{}", "hello") { ReconnectionInterval = TimeSpan.FromSeconds(2) };
            }
            else if (change.Subject != "Conversation" || hearsInbox)
            {
                yield return new SseItem<string>($$"""{"subject":"{{change.Subject}}","id":"{{change.Id}}"}""", change.Action == "emergency heard" ? "ring" : "changed");
            }
        }
    }
}
