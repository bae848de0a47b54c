using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Candor.Publishing;

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("deliveries");
        builder.HasOne<Post>().WithMany().HasForeignKey(delivery => delivery.PostId);
        builder.HasOne<Channels.Channel>().WithMany().HasForeignKey(delivery => delivery.ChannelId);
        builder.HasIndex(delivery => new { delivery.ChannelId, delivery.State, delivery.DueAt });
    }
}
