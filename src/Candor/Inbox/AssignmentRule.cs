using Candor.Governance;
using Candor.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Inbox;

/// <summary>Who gets a new conversation: the first rule in order whose every condition holds.</summary>
public sealed class AssignmentRule : Audited
{
    public string Name { get; private set; } = "";

    /// <summary>Lower comes first.</summary>
    public int Order { get; private set; }

    public Guid AssignTo { get; private set; }

    public Guid? ChannelId { get; private set; }

    public Intent? Intent { get; private set; }

    public Theme? Theme { get; private set; }

    public string? Language { get; private set; }

    public static AssignmentRule Write(Guid id, string name, int order, Guid assignTo, Guid? channelId, Intent? intent, Theme? theme, string? language, Actor by, Instant now)
    {
        by.Need(Permission.ManageOrganisation);
        var rule = new AssignmentRule { Id = id, Name = name, Order = order, AssignTo = assignTo, ChannelId = channelId, Intent = intent, Theme = theme, Language = language };
        rule.Happened("written", by, now, null, ("name", name));
        return rule;
    }

    public void Remove(Actor by, Instant now)
    {
        by.Need(Permission.ManageOrganisation);
        Happened("removed", by, now, null, ("name", Name));
    }

    internal bool Fits(Conversation conversation)
        => (ChannelId is null || ChannelId == conversation.ChannelId)
            && (Intent is not { } intent || (conversation.Intents & (1 << (int)intent)) != 0)
            && (Theme is not { } theme || (conversation.Themes & (1 << (int)theme)) != 0)
            && (Language is null || Language == conversation.Language);

    internal sealed class Configuration : IEntityTypeConfiguration<AssignmentRule>
    {
        public void Configure(EntityTypeBuilder<AssignmentRule> builder) => builder.ToTable("assignment_rules");
    }
}
