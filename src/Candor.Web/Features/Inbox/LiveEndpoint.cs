using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Candor.Governance;
using Candor.Work;

namespace Candor.Web.Features.Inbox;

/// <summary>What an open desk hears: that something changed, and that an emergency came in. Never what it says, nor which one.</summary>
internal static class LiveEndpoint
{
    public static void MapLive(this IEndpointRouteBuilder desk)
        => desk.MapGet("/desk/live", (LiveFeed feed, HttpContext http, Actor by, IServiceScopeFactory scopes, TimeProvider time, CancellationToken cancellationToken) =>
            TypedResults.ServerSentEvents(EventsAsync(feed, new LiveEar(http.User, by, scopes, time), cancellationToken)));

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(LiveFeed feed, LiveEar ear, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in feed.ReadAsync(cancellationToken))
        {
            if (change == LiveFeed.Listening)
            {
                // The page catches up on hello: what changed between it and this moment would be missed otherwise.
                yield return new SseItem<string>("{}", "hello") { ReconnectionInterval = TimeSpan.FromSeconds(2) };
                continue;
            }

            var hears = await ear.HearsAsync(change, cancellationToken);
            if (hears is null)
            {
                yield break;
            }

            if (hears.Value)
            {
                yield return new SseItem<string>($$"""{"subject":"{{change.Subject}}"}""", change.Action == "emergency heard" ? "ring" : "changed");
            }
        }
    }
}
