using Candor.Language;
using NodaTime;

namespace Candor.Inbox;

/// <summary>What to list. Everything that is set must hold.</summary>
public sealed record InboxQuery
{
    /// <summary>Most rows on a page.</summary>
    public const int MaxPageSize = 100;

    public InboxView View { get; init; } = InboxView.Open;

    public Guid? ChannelId { get; init; }

    public Guid? OwnerId { get; init; }

    public Urgency? AtLeast { get; init; }

    public Intent? Intent { get; init; }

    public Theme? Theme { get; init; }

    public string? Language { get; init; }

    /// <summary>Words that must all occur in one item.</summary>
    public string? Search { get; init; }

    /// <summary>Last thing said at or after this.</summary>
    public Instant? From { get; init; }

    /// <summary>Last thing said before this.</summary>
    public Instant? To { get; init; }

    /// <summary>Where the page before ended (<see cref="InboxPage.Next"/>).</summary>
    public string? After { get; init; }

    /// <summary>1 to <see cref="MaxPageSize"/>.</summary>
    public int PageSize { get; init; } = 40;
}
