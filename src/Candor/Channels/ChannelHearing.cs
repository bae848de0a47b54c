using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Channels;

/// <summary>How far a channel was listened to. Bookkeeping of the listener: saved together with the items it brought.</summary>
public sealed class ChannelHearing
{
    public Guid ChannelId { get; init; }

    /// <summary>Where to go on, in the network's own words.</summary>
    public string? Cursor { get; set; }

    /// <summary>When the network last answered; null before the first time.</summary>
    public Instant? LastHeardAt { get; set; }

    /// <summary>When it last failed; null when the last try worked.</summary>
    public Instant? FailingSince { get; set; }

    /// <summary>Why it fails, in plain words.</summary>
    public string Fault { get; set; } = "";

    /// <summary>Items that it brought so far.</summary>
    public long Items { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ChannelHearing>
    {
        public void Configure(EntityTypeBuilder<ChannelHearing> builder)
        {
            builder.ToTable("channel_hearing");
            builder.HasKey(hearing => hearing.ChannelId);
            builder.HasOne<Channel>().WithOne().HasForeignKey<ChannelHearing>(hearing => hearing.ChannelId);
        }
    }
}
