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

    /// <summary>Stops everything. It is asked of roles for the whole organisation: a role for one channel pauses that channel's posts one by one.</summary>
    /// <exception cref="RuleBrokenException"><c>reason-missing</c>.</exception>
    public void Stop(string reason, Actor by, Instant now)
    {
        Need(by, reason, "Say why everything is paused.");
        (Active, Reason, Since) = (true, reason, now);
        Happened("everything paused", by, now, reason);
    }

    /// <summary>Lets things go out again. Asked of the same roles as the stop.</summary>
    /// <exception cref="RuleBrokenException"><c>reason-missing</c>.</exception>
    public void Resume(string reason, Actor by, Instant now)
    {
        Need(by, reason, "Say why it is right to go on.");
        (Active, Reason, Since) = (false, "", now);
        Happened("resumed", by, now, reason);
    }

    private static void Need(Actor by, string reason, string ask)
    {
        by.NeedEverywhere(Permission.Publish);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBrokenException("reason-missing", ask);
        }
    }

    internal sealed class Configuration : IEntityTypeConfiguration<PublishingPause>
    {
        public void Configure(EntityTypeBuilder<PublishingPause> builder) => builder.ToTable("publishing_pause");
    }
}
