namespace Candor.Inbox;

/// <summary>How many wait in each list, counted up to <see cref="Cap"/>: beyond it the number is shown as “999+”.</summary>
public sealed record InboxCounts(int Open, int Mine, int Unclaimed, int Emergencies, int Overdue, int Reviews)
{
    /// <summary>Counting stops here, so that it takes no longer on a million.</summary>
    public const int Cap = 1000;
}
