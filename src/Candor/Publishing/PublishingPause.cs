using Candor.Governance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Publishing;

/// <summary>The emergency stop of everything that goes out. There is one row.</summary>
public sealed class PublishingPause : Audited
{
    /// <summary>The id of the only row.</summary>
    public static Guid TheOne { get; } = new("01900000-0000-7000-8000-000000000002");

    public bool Active { get; private set; }

    public string Reason { get; private set; } = "";

    public Instant Since { get; private set; }

    public static PublishingPause Begin(Instant now)
    {
        var pause = new PublishingPause { Id = TheOne, Since = now };
        pause.Happened("set up", Actor.Candor, now);
        return pause;
    }

    public void Stop(string reason, Actor by, Instant now)
    {
        by.Need(Permission.Publish);
        (Active, Reason, Since) = (true, reason, now);
        Happened("everything paused", by, now, reason);
    }

    public void Resume(string reason, Actor by, Instant now)
    {
        by.Need(Permission.Publish);
        (Active, Reason, Since) = (false, "", now);
        Happened("resumed", by, now, reason);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<PublishingPause>
    {
        public void Configure(EntityTypeBuilder<PublishingPause> builder) => builder.ToTable("publishing_pause");
    }
}
