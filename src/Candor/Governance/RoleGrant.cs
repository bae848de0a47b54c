using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Candor.Governance;

/// <summary>A role that a person holds, everywhere or only at one facility or on one channel.</summary>
public sealed class RoleGrant
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public Role Role { get; init; }

    /// <summary>The one facility it holds for; null for all.</summary>
    public Guid? FacilityId { get; init; }

    /// <summary>The one channel it holds for; null for all.</summary>
    public Guid? ChannelId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RoleGrant>
    {
        public void Configure(EntityTypeBuilder<RoleGrant> builder)
        {
            builder.ToTable("role_grants");
            builder.HasIndex(grant => grant.PersonId);
        }
    }
}
