using Candor.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Candor.Inbox;

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversations");
        builder.HasOne<Channel>().WithMany().HasForeignKey(conversation => conversation.ChannelId);
        builder.HasIndex(conversation => new { conversation.ChannelId, conversation.ThreadId }).IsUnique();
        builder.HasIndex(conversation => new { conversation.State, conversation.Rank, conversation.Id });
        builder.HasIndex(conversation => new { conversation.OwnerId, conversation.State, conversation.Rank });
        builder.HasIndex(conversation => new { conversation.ChannelId, conversation.State, conversation.Rank });
        builder.HasIndex(conversation => new { conversation.Rank, conversation.Id });
    }
}
