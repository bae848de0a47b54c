using System.Security.Claims;
using Candor.Governance;
using Candor.Inbox;
using Candor.Web.Shell;
using Candor.Work;
using NodaTime;

namespace Candor.Web.Features.Inbox;

/// <summary>Decides what an open page of the desk hears: nothing of a conversation that its person may not read. Their roles are read again every minute.</summary>
internal sealed class LiveEar(ClaimsPrincipal who, Actor by, IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>How long a role that was taken away may still be heard with.</summary>
    private static readonly Duration LookAgain = Duration.FromMinutes(1);

    private readonly HashSet<Guid> readable = [];
    private Actor me = by;
    private Instant lookedAt = time.Now();

    /// <summary>Whether they hear of <paramref name="change"/>; null when they are no longer signed in.</summary>
    public async Task<bool?> HearsAsync(LiveChange change, CancellationToken cancellationToken)
    {
        if (time.Now() - lookedAt >= LookAgain && !await LookAgainAsync(cancellationToken))
        {
            return null;
        }

        return change.Subject != nameof(Conversation) || me.MayEverywhere(Permission.ReadInbox) || (me.May(Permission.ReadInbox) && await MayReadAsync(change.Id, cancellationToken));
    }

    private async Task<bool> LookAgainAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ActorLoader>().PersonAsync(who, cancellationToken) is not { } still)
        {
            return false;
        }

        (me, lookedAt) = (still, time.Now());
        readable.Clear();
        return true;
    }

    private async Task<bool> MayReadAsync(Guid conversation, CancellationToken cancellationToken)
    {
        if (readable.Contains(conversation))
        {
            return true;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InboxReader>().MayReadAsync(conversation, me, cancellationToken) && readable.Add(conversation);
    }
}
