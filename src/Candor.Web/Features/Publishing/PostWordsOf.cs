using Candor.Channels;
using Candor.Governance;
using Candor.Networks;
using Candor.Publishing;
using Candor.Web.Look;

namespace Candor.Web.Features.Publishing;

/// <summary>States of posts and deliveries as badges.</summary>
internal static class PostWordsOf
{
    public static string State(PostState state) => state switch
    {
        PostState.Draft => "Draft",
        PostState.InReview => "Waiting for approval",
        PostState.ChangesRequested => "Changes wanted",
        PostState.Approved => "Approved",
        PostState.Scheduled => "Scheduled",
        PostState.Publishing => "Sending",
        PostState.Published => "Published",
        PostState.PartlyPublished => "Partly published",
        PostState.Unknown => "Not confirmed yet",
        PostState.Held => "Held: decide",
        PostState.Failed => "Not published",
        PostState.Withdrawn => "Withdrawn",
    };

    public static Tone Tone(PostState state) => state switch
    {
        PostState.Draft or PostState.Withdrawn => Look.Tone.Plain,
        PostState.InReview or PostState.Approved or PostState.Scheduled or PostState.Publishing => Look.Tone.Note,
        PostState.ChangesRequested or PostState.PartlyPublished or PostState.Unknown or PostState.Held => Look.Tone.Warn,
        PostState.Published => Look.Tone.Good,
        PostState.Failed => Look.Tone.Stop,
    };

    public static Glyph Glyph(PostState state) => state switch
    {
        PostState.Draft => Look.Glyph.Draft,
        PostState.InReview => Look.Glyph.Eye,
        PostState.ChangesRequested => Look.Glyph.Edit,
        PostState.Approved => Look.Glyph.Approve,
        PostState.Scheduled => Look.Glyph.Calendar,
        PostState.Publishing => Look.Glyph.Send,
        PostState.Published => Look.Glyph.Check,
        PostState.PartlyPublished or PostState.Failed => Look.Glyph.Warn,
        PostState.Unknown => Look.Glyph.Unknown,
        PostState.Held => Look.Glyph.Pause,
        PostState.Withdrawn => Look.Glyph.Cross,
    };

    public static string View(PostView view) => view switch
    {
        PostView.All => "All",
        PostView.Drafts => "Drafts",
        PostView.InReview => "In review",
        PostView.Scheduled => "Scheduled",
        PostView.NeedsAttention => "Needs attention",
        PostView.Published => "Published",
    };

    /// <summary>Who has to approve, in words.</summary>
    public static string Approver(Permission permission) => permission switch
    {
        Permission.ApproveClinical => "a clinical reviewer",
        Permission.ApprovePrivacy => "the privacy officer",
        Permission.ApproveLegal => "legal",
        _ => "someone who approves for communications",
    };

    /// <summary>What an approval is given for, in words.</summary>
    public static string For(Permission permission) => permission switch
    {
        Permission.ApproveClinical => "its health content",
        Permission.ApprovePrivacy => "privacy",
        Permission.ApproveLegal => "legal",
        _ => "communications",
    };

    /// <summary>The approvals that are still missing, in words.</summary>
    public static string Needs(Post post) => string.Join(" and ", post.Slots.Where(slot => slot.IsOpen).Select(slot => Approver(slot.Needs)));

    /// <summary>What colleagues know it by: its name, or its first words.</summary>
    public static string Name(Post post)
        => post.Title.Length > 0 ? post.Title
            : post.Versions.Select(version => version.Text).FirstOrDefault(text => text.Length > 0) is not { } text ? "A new post"
            : text.Length <= 60 ? text : $"{text[..60].TrimEnd()}…";

    /// <summary>Channels that are not connected hold what is approved: which ones, in words; null when none does.</summary>
    public static string? WhatHolds(Post post, IReadOnlyDictionary<Guid, Channel> channels)
    {
        var holding = post.Versions.Select(version => channels.GetValueOrDefault(version.ChannelId)).OfType<Channel>().Where(channel => channel.State is not ChannelState.Connected).Distinct().ToList();
        return holding.Count == 0 ? null : string.Join(" ", holding.Select(channel => $"{channel.Name} {Holds(channel.State)}, so it waits there."));
    }

    /// <summary>How a channel holds what should go out, as the end of a sentence that begins with its name.</summary>
    public static string Holds(ChannelState state) => state is ChannelState.Paused ? "is paused" : "must be connected again";

    /// <summary>What an edit undoes, in words; null when there is nothing to undo.</summary>
    public static string? VoidedByEdit(PostState state) => state switch
    {
        PostState.Draft or PostState.ChangesRequested or PostState.Failed or PostState.Withdrawn => null,
        PostState.InReview => "It is out of review.",
        _ => "Its approval is void.",
    };

    public static string Visibility(Visibility visibility) => visibility switch
    {
        Networks.Visibility.Public => "Public",
        Networks.Visibility.Unlisted => "Public, not in lists",
        Networks.Visibility.FollowersOnly => "Followers only",
        Networks.Visibility.Direct => "Private",
    };

    public static string State(DeliveryState state) => state switch
    {
        DeliveryState.Waiting => "Waiting",
        DeliveryState.Sending => "Sending",
        DeliveryState.Pending => "The network is working on it",
        DeliveryState.Published => "Published",
        DeliveryState.Refused => "Refused",
        DeliveryState.NeedsReconnecting => "Connect the channel again",
        DeliveryState.Unknown => "Not confirmed yet",
        DeliveryState.Held => "Held: decide",
        DeliveryState.Cancelled => "Not sent",
        DeliveryState.Deleted => "Taken down",
    };

    public static Tone Tone(DeliveryState state) => state switch
    {
        DeliveryState.Waiting or DeliveryState.Sending or DeliveryState.Pending => Look.Tone.Note,
        DeliveryState.Published => Look.Tone.Good,
        DeliveryState.Refused or DeliveryState.NeedsReconnecting => Look.Tone.Stop,
        DeliveryState.Unknown or DeliveryState.Held => Look.Tone.Warn,
        DeliveryState.Cancelled or DeliveryState.Deleted => Look.Tone.Plain,
    };
}
