using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Work;

/// <summary>
/// Something that must be looked at when its time comes. Every node scans these rows and wakes the one owner; the row is
/// moved or removed in the transaction that does the work, so a crash leaves it due.
/// </summary>
public sealed class DueWork
{
    public required DueWorkKind Kind { get; init; }

    /// <summary>What is due: a delivery, a conversation.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Who owns it while it runs: a channel for sending, the subject itself otherwise.</summary>
    public required Guid OwnerId { get; init; }

    public required Instant DueAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DueWork>
    {
        public void Configure(EntityTypeBuilder<DueWork> builder)
        {
            builder.ToTable("due_work");
            builder.HasKey(work => new { work.Kind, work.SubjectId });
            builder.HasIndex(work => work.DueAt);
            builder.HasIndex(work => new { work.OwnerId, work.DueAt });
        }
    }
}
