using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Inbox;

/// <summary>A private note of a colleague on a conversation, sealed.</summary>
public sealed class Note
{
    public Guid Id { get; init; }

    public Guid ConversationId { get; init; }

    public Guid AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public Instant At { get; init; }

    /// <summary>Sealed by <see cref="Governance.Vault"/>.</summary>
    public required byte[] Sealed { get; set; }

    internal static string Purpose(Guid conversationId) => $"note/{conversationId}";

    internal sealed class Configuration : IEntityTypeConfiguration<Note>
    {
        public void Configure(EntityTypeBuilder<Note> builder)
        {
            builder.ToTable("notes");
            builder.HasOne<Conversation>().WithMany().HasForeignKey(note => note.ConversationId);
            builder.HasIndex(note => new { note.ConversationId, note.At });
        }
    }
}
