using Candor.Governance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Channels;

/// <summary>One account of ours on a network, or one feed or file that is listened to.</summary>
public sealed class Channel : Audited
{
    /// <summary>The network's key, such as <c>bluesky</c>.</summary>
    public string Network { get; private set; } = "";

    /// <summary>The name staff know it by; unique.</summary>
    public string Name { get; private set; } = "";

    public Guid? FacilityId { get; private set; }

    /// <summary>The account's id on the network: what it says is ours.</summary>
    public string AccountId { get; private set; } = "";

    /// <summary>The handle as people write it, without a leading at sign.</summary>
    public string Handle { get; private set; } = "";

    /// <summary>Plain settings as a JSON object; secrets are kept apart (<see cref="ChannelSecret"/>).</summary>
    public string Settings { get; private set; } = "{}";

    /// <summary>Limits that the server announced, as JSON; null when the network's own hold.</summary>
    public string? Limits { get; private set; }

    public ChannelState State { get; private set; }

    public Instant StateSince { get; private set; }

    /// <summary>Why it is in this state, in plain words.</summary>
    public string StateDetail { get; private set; } = "";

    /// <summary>When the sign-in ends for good and a person must connect again; null when it does not or is not known.</summary>
    public Instant? SignInEndsAt { get; private set; }

    public static Channel Connect(Guid id, string network, string name, string settings, string accountId, string handle, Guid? facilityId, string? limits, Instant? signInEndsAt, Actor by, Instant now)
    {
        by.Need(Permission.ManageChannels);
        var channel = new Channel
        {
            Id = id, Network = network, Name = name, Settings = settings, AccountId = accountId, Handle = handle,
            FacilityId = facilityId, Limits = limits, SignInEndsAt = signInEndsAt, State = ChannelState.Connected, StateSince = now,
        };
        channel.Happened("connected", by, now, null, ("network", network), ("handle", handle));
        return channel;
    }

    /// <summary>Makes a channel that holds imported files; it is not listened to and nothing is sent on it.</summary>
    public static Channel ForFiles(Guid id, string network, string name, Actor by, Instant now)
    {
        var channel = new Channel { Id = id, Network = network, Name = name, State = ChannelState.Connected, StateSince = now };
        channel.Happened("made for an import", by, now, null, ("name", name));
        return channel;
    }

    /// <summary>A person brought a file into it; what was in the file is signed by nobody else.</summary>
    /// <param name="rows">Rows of the file that were read.</param>
    /// <param name="taken">Items that were new.</param>
    /// <param name="whole">Whether the file was read to its end.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When.</param>
    public void Imported(long rows, long taken, bool whole, Actor by, Instant now)
        => Happened(whole ? "imported" : "import broken off", by, now, null, ("rows", rows), ("new", taken));

    /// <summary>Signs in again with new credentials; the account must be the same one.</summary>
    public void Reconnect(string settings, string accountId, string handle, string? limits, Instant? signInEndsAt, Actor by, Instant now)
    {
        by.Need(Permission.ManageChannels);
        if (AccountId.Length > 0 && accountId.Length > 0 && AccountId != accountId)
        {
            throw new RuleBrokenException("channel-other-account", $"These credentials belong to another account ({handle}). Connect it as a channel of its own.");
        }

        (Settings, AccountId, Handle, Limits, SignInEndsAt) = (settings, accountId, handle, limits, signInEndsAt);
        (State, StateSince, StateDetail) = (ChannelState.Connected, now, "");
        Happened("reconnected", by, now);
    }

    /// <summary>The network refused the credentials: nothing is sent until a person connects it again.</summary>
    public void NeedsReconnecting(string detail, Instant now)
    {
        if (State == ChannelState.NeedsReconnecting)
        {
            return;
        }

        (State, StateSince, StateDetail) = (ChannelState.NeedsReconnecting, now, detail);
        Happened("needs reconnecting", Actor.Candor, now, detail);
    }

    /// <summary>Stops sending and listening until it is resumed.</summary>
    public void Pause(string reason, Actor by, Instant now)
    {
        by.Need(Permission.ManageChannels);
        (State, StateSince, StateDetail) = (ChannelState.Paused, now, reason);
        Happened("paused", by, now, reason);
    }

    public void Resume(Actor by, Instant now)
    {
        by.Need(Permission.ManageChannels);
        if (State != ChannelState.Paused)
        {
            throw new RuleBrokenException("channel-not-paused", "This channel is not paused.");
        }

        (State, StateSince, StateDetail) = (ChannelState.Connected, now, "");
        Happened("resumed", by, now);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<Channel>
    {
        public void Configure(EntityTypeBuilder<Channel> builder)
        {
            builder.ToTable("channels");
            builder.HasIndex(channel => channel.Name).IsUnique();
        }
    }
}
