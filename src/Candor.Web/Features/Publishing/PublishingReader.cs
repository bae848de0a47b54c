using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Networks;
using Candor.Publishing;
using Candor.Safeguards;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Web.Features.Publishing;

/// <summary>Reads what the publishing pages show beside the posts themselves.</summary>
internal sealed class PublishingReader(CandorDb db, ChannelsDesk channelsDesk, PostCheck postCheck, TimeProvider time)
{
    public async Task<IReadOnlyDictionary<Guid, Channel>> ChannelsAsync(CancellationToken cancellationToken)
        => await db.Channels.AsNoTracking().ToDictionaryAsync(channel => channel.Id, cancellationToken);

    /// <summary>Channels that a post can go to, with the limits that hold there.</summary>
    public async Task<IReadOnlyList<PostChannel>> PostChannelsAsync(CancellationToken cancellationToken)
        => [.. (await channelsDesk.ListAsync(cancellationToken))
            .Where(one => one.Limits is { Text.Length: > 0 } && one.Channel.Network is not ("feed" or "file"))
            .Select(one => new PostChannel(one.Channel, one.Limits!))];

    public async Task<PauseState> PauseAsync(CancellationToken cancellationToken)
        => await db.PublishingPauses.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } pause ? new PauseState(pause.Active, pause.Reason, pause.Since) : new PauseState(false, "", default);

    /// <summary>Why an approved post does not go out just now, in words; null when nothing holds it.</summary>
    public async Task<string?> WhatHoldsAsync(Post post, CancellationToken cancellationToken)
        => (await PauseAsync(cancellationToken)).Active ? "Everything is paused: it does not go out until someone resumes and sends it."
            : PostWordsOf.WhatHolds(post, await ChannelsAsync(cancellationToken));

    public async Task<string> ZoneAsync(CancellationToken cancellationToken)
        => await db.Organisations.Select(organisation => organisation.Zone).SingleOrDefaultAsync(cancellationToken) ?? "UTC";

    /// <summary>The organisation's name.</summary>
    public async Task<string> NameAsync(CancellationToken cancellationToken)
        => await db.Organisations.Select(organisation => organisation.Name).SingleOrDefaultAsync(cancellationToken) ?? "";

    /// <summary>Checks a post as it stands; null when nothing is written.</summary>
    public async Task<PostCheckResult?> CheckAsync(Post post, Candor.Inbox.Item? answers, CancellationToken cancellationToken)
        => post.Versions.Count == 0 ? null : await postCheck.CheckAsync(db, post, answers, cancellationToken);

    /// <summary>Checks what is being written, without keeping it.</summary>
    public async Task<IReadOnlyDictionary<Guid, CheckResult>> CheckAsync(PostEdit edit, Actor by, CancellationToken cancellationToken)
    {
        var now = time.Now();
        var draft = Post.Write(time.NewId(), edit.Title, "UTC", by, now);
        draft.Edit(
            new PostContent
            {
                Zone = "UTC",
                Versions = [.. edit.Versions.Where(version => version.Text.Length > 0).Select(version => new PostVersion { Id = time.NewId(), PostId = draft.Id, ChannelId = version.ChannelId, Text = version.Text, Language = version.Language, ContentWarning = version.ContentWarning, Visibility = version.Visibility ?? Networks.Visibility.Public })],
                Media = [.. edit.Media.Select((picture, order) => new PostMedia { Id = time.NewId(), PostId = draft.Id, Order = order, Digest = picture.Digest, ContentType = "image/png", AltText = picture.AltText })],
            },
            by, now);
        return (await postCheck.CheckAsync(db, draft, null, cancellationToken)).ByChannel;
    }
}
