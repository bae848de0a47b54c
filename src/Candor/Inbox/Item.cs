using Candor.Networks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Inbox;

/// <summary>One thing that was said, by somebody or by us, as the network gave it. Kept once by the network's id; never changed.</summary>
public sealed class Item
{
    public Guid Id { get; init; }

    public Guid ConversationId { get; init; }

    public Guid ChannelId { get; init; }

    /// <summary>The network's id, unique within the channel.</summary>
    public required string NetworkId { get; init; }

    public string? NetworkVersion { get; init; }

    public string? InReplyToId { get; init; }

    public ItemKind Kind { get; init; }

    public Visibility Visibility { get; init; }

    /// <summary>Whether we said it.</summary>
    public bool Ours { get; init; }

    public required string AuthorId { get; init; }

    public required string AuthorHandle { get; init; }

    public required string AuthorName { get; init; }

    public required string Text { get; init; }

    public int? Rating { get; init; }

    public string? Url { get; init; }

    /// <summary>Pictures with their alt texts, as JSON.</summary>
    public string? Media { get; init; }

    /// <summary>When it was said, by the network's clock.</summary>
    public Instant PostedAt { get; init; }

    public Instant ReceivedAt { get; init; }

    /// <summary>What was read of it, as JSON; null for what we said.</summary>
    public string? Reading { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Item>
    {
        public void Configure(EntityTypeBuilder<Item> builder)
        {
            builder.ToTable("items");
            builder.HasOne<Conversation>().WithMany().HasForeignKey(item => item.ConversationId);
            builder.HasIndex(item => new { item.ChannelId, item.NetworkId }).IsUnique();
            builder.HasIndex(item => new { item.ConversationId, item.PostedAt });
        }
    }
}
