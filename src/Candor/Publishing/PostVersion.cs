using Candor.Networks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Candor.Publishing;

/// <summary>What is said on one channel. Replaced as a whole, never changed.</summary>
public sealed class PostVersion
{
    public required Guid Id { get; init; }

    public Guid PostId { get; init; }

    public required Guid ChannelId { get; init; }

    public required string Text { get; init; }

    /// <summary>ISO 639-1.</summary>
    public string? Language { get; init; }

    public string? ContentWarning { get; init; }

    public Visibility Visibility { get; init; }

    /// <summary>Who a network version is meant for, in words; part of what is approved.</summary>
    public string? Audience { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PostVersion>
    {
        public void Configure(EntityTypeBuilder<PostVersion> builder)
        {
            builder.ToTable("post_versions");
            builder.Property(version => version.Id).ValueGeneratedNever();
            builder.HasOne<Post>().WithMany(post => post.Versions).HasForeignKey(version => version.PostId);
            builder.HasOne<Channels.Channel>().WithMany().HasForeignKey(version => version.ChannelId);
        }
    }
}
