using Candor.Governance;
using Candor.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Inbox;

/// <summary>A reply of the organisation's own, kept for use again.</summary>
public sealed class SavedReply : Audited
{
    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string Language { get; private set; } = "en";

    /// <summary>The theme it is suggested for; null for any.</summary>
    public Theme? Theme { get; private set; }

    public static SavedReply Write(Guid id, string title, string text, string language, Theme? theme, Actor by, Instant now)
    {
        by.Need(Permission.Draft);
        var reply = new SavedReply { Id = id, Title = title, Text = text, Language = language, Theme = theme };
        reply.Happened("written", by, now, null, ("title", title));
        return reply;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<SavedReply>
    {
        public void Configure(EntityTypeBuilder<SavedReply> builder) => builder.ToTable("saved_replies");
    }
}
