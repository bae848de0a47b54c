using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Candor.Channels;

/// <summary>One secret of a channel (password, access or refresh token), sealed.</summary>
public sealed class ChannelSecret
{
    public Guid ChannelId { get; init; }

    /// <summary>The key the connector knows it by.</summary>
    public required string Name { get; init; }

    /// <summary>Sealed by <see cref="Governance.Vault"/>.</summary>
    public required byte[] Sealed { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ChannelSecret>
    {
        public void Configure(EntityTypeBuilder<ChannelSecret> builder)
        {
            builder.ToTable("channel_secrets");
            builder.HasKey(secret => new { secret.ChannelId, secret.Name });
            builder.HasOne<Channel>().WithMany().HasForeignKey(secret => secret.ChannelId);
        }
    }
}
