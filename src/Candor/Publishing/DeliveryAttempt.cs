using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Publishing;

/// <summary>One call to a network, recorded before it is made.</summary>
public sealed class DeliveryAttempt
{
    public required Guid Id { get; init; }

    public required Guid DeliveryId { get; init; }

    public required Guid ChannelId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>The node that made the call.</summary>
    public required string Node { get; init; }

    public required Instant BegunAt { get; init; }

    public Instant? EndedAt { get; set; }

    /// <summary>The outcome's word; null while it is not known.</summary>
    public string? Outcome { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DeliveryAttempt>
    {
        public void Configure(EntityTypeBuilder<DeliveryAttempt> builder)
        {
            builder.ToTable("delivery_attempts");
            builder.Property(attempt => attempt.Id).ValueGeneratedNever();
            builder.HasOne<Delivery>().WithMany().HasForeignKey(attempt => attempt.DeliveryId);
            builder.HasIndex(attempt => new { attempt.ChannelId, attempt.BegunAt });
        }
    }
}
