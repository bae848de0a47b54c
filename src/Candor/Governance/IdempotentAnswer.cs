using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Governance;

/// <summary>What was answered to a create with an <c>Idempotency-Key</c>, so that a repeat gets the same and makes nothing.</summary>
public sealed class IdempotentAnswer
{
    public required Guid ActorId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body: the same key with another request is refused.</summary>
    public required byte[] RequestHash { get; init; }

    /// <summary>HTTP status; 0 while the first request is still running.</summary>
    public int Status { get; set; }

    public string? Body { get; set; }

    public string? Location { get; set; }

    public required Instant At { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<IdempotentAnswer>
    {
        public void Configure(EntityTypeBuilder<IdempotentAnswer> builder)
        {
            builder.ToTable("idempotent_answers");
            builder.HasKey(answer => new { answer.ActorId, answer.Key });
            builder.HasIndex(answer => answer.At);
        }
    }
}
