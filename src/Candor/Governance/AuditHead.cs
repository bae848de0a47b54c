using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Candor.Governance;

/// <summary>The newest link of the chain: one row, locked while an entry is added, so that the chain has no fork.</summary>
public sealed class AuditHead
{
    /// <summary>Always 1.</summary>
    public int Id { get; init; }

    public long Sequence { get; set; }

    public required byte[] Hash { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<AuditHead>
    {
        public void Configure(EntityTypeBuilder<AuditHead> builder)
        {
            builder.ToTable("audit_head");
            builder.Property(head => head.Id).ValueGeneratedNever();
            builder.HasData(new { Id = 1, Sequence = 0L, Hash = new byte[32] });
        }
    }
}
