using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Candor.Publishing;

internal sealed class PostConfiguration : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("posts");
        builder.HasIndex(post => new { post.State, post.ChangedAt });
        builder.HasIndex(post => post.ConversationId);
        builder.HasIndex(post => post.DueAt);
        builder.Navigation(post => post.Slots).AutoInclude();
    }
}
