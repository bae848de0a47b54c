using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Governance;

/// <summary>One link of the audit chain. Written once, never changed.</summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public long Sequence { get; init; }

    public Instant At { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public ActorKind ActorKind { get; init; }

    /// <summary>A verb in the past.</summary>
    public required string Action { get; init; }

    /// <summary>The kind of thing: <c>Conversation</c>, <c>Post</c>.</summary>
    public required string SubjectType { get; init; }

    public Guid SubjectId { get; init; }

    /// <summary>SHA-256 of the thing before; null when it was made.</summary>
    public byte[]? BeforeHash { get; init; }

    /// <summary>SHA-256 of the thing after; null when it was removed.</summary>
    public byte[]? AfterHash { get; init; }

    public string? Reason { get; init; }

    /// <summary>A JSON object of what a reader wants to know.</summary>
    public required string Details { get; init; }

    /// <summary>The hash of the entry before; 32 zero bytes for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 over everything above (<see cref="AuditHash"/>).</summary>
    public required byte[] Hash { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.ToTable("audit_entries");
            builder.HasKey(entry => entry.Sequence);
            builder.Property(entry => entry.Sequence).ValueGeneratedNever();
            builder.HasIndex(entry => new { entry.SubjectId, entry.Sequence });
        }
    }
}
