using System.Text.Json.Nodes;
using Candor.Networks.Guard;

namespace Candor.Networks.Bluesky;

/// <summary>
/// Finds what a reply hangs under. The server takes a reply to anything, also to a post that is gone, so the target is read
/// first: gone is said plainly, and root and versions come from the post itself.
/// </summary>
internal sealed class ReplyTargets(BlueskyPublishing posts)
{
    public async Task<(JsonObject? Reply, NetworkAnswer? Failed)> ResolveAsync(Account account, ReplyTarget target, CancellationToken cancellationToken)
    {
        if (AtUri.Parse(target.Id) is not { } uri)
        {
            return (null, Failed(FaultKind.NotFound, "What is answered is not a post on Bluesky."));
        }

        var answer = await posts.GetAsync(account, uri, cancellationToken);
        if (answer.Fault is null && answer.Json.Text("cid") is { } cid)
        {
            var root = answer.Json.At("value", "reply", "root");
            return (PostRecord.Reply(root.Text("uri") ?? target.Id, root.Text("cid") ?? cid, target.Id, cid), null);
        }

        // Without an answer about somebody else's post, what the inbox said of it will do.
        return answer.Fault?.Kind is not (FaultKind.NotFound or FaultKind.NeedsReconnecting or FaultKind.RateLimited)
            && target.Version is { } version && (target.RootId is null || target.RootVersion is not null)
            ? (PostRecord.Reply(target.RootId ?? target.Id, target.RootVersion ?? version, target.Id, version), null)
            : (null, answer.Fault is null ? Failed(FaultKind.AnswerNotUnderstood, "A post without a version.") : answer);
    }

    private static NetworkAnswer Failed(FaultKind kind, string detail) => new() { Fault = new NetworkFault(kind, detail) };
}
