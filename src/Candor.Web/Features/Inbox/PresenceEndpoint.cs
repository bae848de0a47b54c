using Candor.Governance;
using Candor.Work;
using Orleans;

namespace Candor.Web.Features.Inbox;

/// <summary>Who else has a conversation open.</summary>
internal static class PresenceEndpoint
{
    public static void MapPresence(this IEndpointRouteBuilder desk)
        => desk.MapPost("/desk/inbox/{id:guid}/presence", async (Guid id, bool? writing, Actor by, InboxReader reader, IGrainFactory grains, CancellationToken cancellationToken) =>
            await reader.MayReadAsync(id, by, cancellationToken)
                ? TypedResults.Ok(await grains.GetGrain<IPresenceGrain>(id).Look(by.Id!.Value, by.Name, writing ?? false))
                : throw new NotFoundException("conversation"));
}
