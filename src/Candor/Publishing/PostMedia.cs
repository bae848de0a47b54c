using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Candor.Publishing;

/// <summary>A picture of a post. Replaced as a whole, never changed.</summary>
public sealed class PostMedia
{
    public required Guid Id { get; init; }

    public Guid PostId { get; init; }

    /// <summary>Place in the post, from 0.</summary>
    public int Order { get; init; }

    /// <summary>SHA-256 of the bytes, in hex: where the bytes lie in the media store.</summary>
    public required string Digest { get; init; }

    public required string ContentType { get; init; }

    public long SizeBytes { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>What it shows, in words.</summary>
    public required string AltText { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PostMedia>
    {
        public void Configure(EntityTypeBuilder<PostMedia> builder)
        {
            builder.ToTable("post_media");
            builder.Property(media => media.Id).ValueGeneratedNever();
            builder.HasOne<Post>().WithMany(post => post.Media).HasForeignKey(media => media.PostId);
        }
    }
}
