using Candor.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Candor.Inbox;

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<Conversation>
{
    /// <summary>The list in its order, for those that are not closed.</summary>
    public const string WaitingIndex = "ix_conversations_waiting";

    /// <summary>The list in its order, for all.</summary>
    public const string ListIndex = "ix_conversations_list";

    /// <summary>What <see cref="WaitingIndex"/> holds.</summary>
    public const string Waiting = "state <> 'Closed'";

    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversations");
        builder.HasOne<Channel>().WithMany().HasForeignKey(conversation => conversation.ChannelId);
        builder.HasIndex(conversation => new { conversation.ChannelId, conversation.ThreadId }).IsUnique();
        builder.HasIndex(conversation => new { conversation.OwnerId, conversation.State, conversation.Rank });

        // Every column that a list is narrowed by is in the index: rows that do not match are never fetched.
        builder.HasIndex(
            conversation => new
            {
                conversation.Rank, conversation.Id, conversation.State, conversation.OwnerId, conversation.ChannelId, conversation.FacilityId, conversation.Kind, conversation.Urgency, conversation.Intents,
                conversation.Themes, conversation.Language, conversation.LastAt, conversation.DueAt, conversation.Escalation,
            },
            WaitingIndex).HasFilter(Waiting);
        builder.HasIndex(
            conversation => new
            {
                conversation.Rank, conversation.Id, conversation.State, conversation.OwnerId, conversation.ChannelId, conversation.FacilityId, conversation.Urgency, conversation.Intents, conversation.Themes,
                conversation.Language, conversation.LastAt,
            },
            ListIndex);
    }
}
