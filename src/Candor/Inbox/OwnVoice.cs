using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Candor.Inbox;

/// <summary>The network's id of something that we said: it never becomes a conversation, and answers to it are told apart by author.</summary>
public sealed class OwnVoice
{
    public required Guid ChannelId { get; init; }

    public required string NetworkId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<OwnVoice>
    {
        public void Configure(EntityTypeBuilder<OwnVoice> builder)
        {
            builder.ToTable("own_voices");
            builder.HasKey(voice => new { voice.ChannelId, voice.NetworkId });
        }
    }
}
