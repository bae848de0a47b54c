using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Candor.Networks.Guard;

namespace Candor.Networks.Bluesky;

/// <summary>
/// Writes a post under the key that its send has for ever (<see cref="RecordKey"/>).
/// </summary>
/// <remarks>
/// The write is <c>putRecord</c> with <c>swapRecord: null</c>, "only where nothing is". Tried against @atproto/pds 0.5.35:
/// a first such write makes the record; the same record again answers with the same version and makes no commit, also when
/// many come at once; another record under the key is refused with InvalidSwap and changes nothing. (<c>createRecord</c> on
/// a key that exists answers 500 there, which tells nobody anything, and a plain <c>putRecord</c> would overwrite.)
/// </remarks>
internal sealed class BlueskyPublishing(Xrpc xrpc)
{
    public async Task<Outcome> PublishAsync(Account account, OutgoingPost post, CancellationToken cancellationToken)
    {
        if (Refusals.Of(post) is { } refused)
        {
            return refused;
        }

        var (did, fault) = await xrpc.DidAsync(account, cancellationToken);
        if (did is null)
        {
            return new NetworkAnswer { Fault = fault }.ToOutcome();
        }

        var (record, failed) = await RecordAsync(account, post, cancellationToken);
        return record is null ? NothingSent(failed!) : await WriteAsync(account, post, did, record, cancellationToken);
    }

    public async Task<ReadBack> ReadBackAsync(Account account, OutgoingPost post, CancellationToken cancellationToken)
    {
        var (did, fault) = await xrpc.DidAsync(account, cancellationToken);
        if (did is null)
        {
            return new ReadBack.CannotTell(fault!.Detail);
        }

        var answer = await GetAsync(account, new AtUri(did, AtUri.Posts, RecordKey.Of(post)), cancellationToken);
        return answer.Fault?.Kind switch
        {
            null when IsOf(answer, post) && Published(account, answer) is { } published => new ReadBack.Found(published),
            null => new ReadBack.CannotTell("Under the key of this post lies something else."),
            FaultKind.NotFound => new ReadBack.Absent(),
            _ => new ReadBack.CannotTell(answer.Fault.Detail),
        };
    }

    /// <summary>Web addresses end in <c>/post/</c> and the key; whose post it is, the account's own repository says.</summary>
    public async Task<Outcome.Published?> FindAsync(Account account, Uri url, CancellationToken cancellationToken)
    {
        var (did, _) = await xrpc.DidAsync(account, cancellationToken);
        if (did is null || url.AbsolutePath.TrimEnd('/').Split('/') is not [.., "post", { Length: > 0 } key])
        {
            return null;
        }

        var answer = await GetAsync(account, new AtUri(did, AtUri.Posts, key), cancellationToken);
        return answer.Fault is null ? Published(account, answer) : null;
    }

    public async Task<Deletion> DeleteAsync(Account account, string postId, CancellationToken cancellationToken)
    {
        var (did, fault) = await xrpc.DidAsync(account, cancellationToken);
        if (did is null)
        {
            return new Deletion(false, fault);
        }

        if (AtUri.Parse(postId) is not { Collection: AtUri.Posts } uri || uri.Repo != did)
        {
            return new Deletion(false, new NetworkFault(FaultKind.Refused, "Only a post of the account itself can be taken down."));
        }

        // The server answers the same whether the record was there or not.
        var answer = await xrpc.PostAsync(
            account, "com.atproto.repo.deleteRecord", () => JsonContent.Create(new Dictionary<string, string> { ["repo"] = did, ["collection"] = uri.Collection, ["rkey"] = uri.Key }), cancellationToken);
        return answer.Fault?.Kind is null or FaultKind.NotFound ? new Deletion(true) : new Deletion(false, answer.Fault);
    }

    /// <summary>Uploads one picture; the reference is the blob as JSON. A blob that no record names is dropped by the server.</summary>
    public async Task<(string? Blob, NetworkAnswer Answer)> UploadAsync(Account account, OutgoingMedia media, CancellationToken cancellationToken)
    {
        var answer = await xrpc.PostAsync(
            account, "com.atproto.repo.uploadBlob", () => new ReadOnlyMemoryContent(media.Content) { Headers = { ContentType = new MediaTypeHeaderValue(media.ContentType) } }, cancellationToken);
        return answer.Fault is null && answer.Json.At("blob") is { ValueKind: System.Text.Json.JsonValueKind.Object } blob
            ? (blob.GetRawText(), answer)
            : (null, answer with { Fault = answer.Fault ?? new NetworkFault(FaultKind.AnswerNotUnderstood, "An upload without a blob.") });
    }

    private async Task<(JsonObject? Record, NetworkAnswer? Failed)> RecordAsync(Account account, OutgoingPost post, CancellationToken cancellationToken)
    {
        JsonObject? reply = null;
        if (post.InReplyTo is { } target)
        {
            (reply, var unanswerable) = await new ReplyTargets(this).ResolveAsync(account, target, cancellationToken);
            if (reply is null)
            {
                return (null, unanswerable);
            }
        }

        var (facets, unresolved) = await new Mentions(xrpc).ResolveAsync(account, Facets.Find(post.Text), cancellationToken);
        if (facets is null)
        {
            return (null, unresolved);
        }

        var blobs = new List<string>();
        foreach (var media in post.Media)
        {
            var (blob, answer) = await UploadAsync(account, media, cancellationToken);
            if (blob is null)
            {
                return (null, answer);
            }

            blobs.Add(blob);
        }

        return (PostRecord.Build(post, facets, reply, blobs), null);
    }

    private async Task<Outcome> WriteAsync(Account account, OutgoingPost post, string did, JsonObject record, CancellationToken cancellationToken)
    {
        var uri = new AtUri(did, AtUri.Posts, RecordKey.Of(post));
        var write = new JsonObject { ["repo"] = did, ["collection"] = uri.Collection, ["rkey"] = uri.Key, ["swapRecord"] = null, ["record"] = record };
        var answer = await xrpc.PostAsync(account, "com.atproto.repo.putRecord", () => JsonContent.Create(write), cancellationToken);
        if (XrpcErrors.Word(answer) == "InvalidSwap")
        {
            return await WhatLiesThereAsync(account, post, uri, cancellationToken);
        }

        return answer.Fault is null
            ? Published(account, answer) ?? (Outcome)new Outcome.Unknown("The server took the post without saying where it is.")
            : Refusals.OutcomeOf(answer);
    }

    /// <summary>
    /// The key is taken by a record that differs. The same words begun at the same time are this send, made when a mention
    /// was found that is not found now; anything else is not ours to touch.
    /// </summary>
    private async Task<Outcome> WhatLiesThereAsync(Account account, OutgoingPost post, AtUri uri, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(account, uri, cancellationToken);
        return answer.Fault is not null
            ? new Outcome.Unknown(answer.Fault.Detail)
            : IsOf(answer, post) && Published(account, answer) is { } published
                ? published
                : new Outcome.Refused(RefusedReason.Duplicate, "Another post lies under the key of this one.");
    }

    public Task<NetworkAnswer> GetAsync(Account account, AtUri uri, CancellationToken cancellationToken)
        => xrpc.GetAsync(account, "com.atproto.repo.getRecord", [("repo", uri.Repo), ("collection", uri.Collection), ("rkey", uri.Key)], cancellationToken);

    private static bool IsOf(NetworkAnswer answer, OutgoingPost post)
        => answer.Json.Text("value", "text") == post.Text && answer.Json.Text("value", "createdAt") == PostRecord.CreatedAt(post);

    private static Outcome.Published? Published(Account account, NetworkAnswer answer)
        => AtUri.Parse(answer.Json.Text("uri")) is { } uri && answer.Json.Text("cid") is { Length: > 0 } cid
            ? new Outcome.Published(uri.ToString(), cid, WebAddress.OfPost(account, WebAddress.OwnName(account, uri.Repo), uri.Key))
            : null;

    /// <summary>Before the record itself is written, nothing that fails can have published anything.</summary>
    private static Outcome NothingSent(NetworkAnswer failed) => Refusals.OutcomeOf(failed with { MayHaveArrived = false });
}
