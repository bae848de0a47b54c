namespace Candor.Networks.Tests.Mastodon;

/// <summary>The real clock with pauses cut short: a wait of minutes is over at once, its order of events is kept.</summary>
internal sealed class ImpatientTime : TimeProvider
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(1);

    // Time limits of the guard (30 s and more) stay as they are; only pauses below them are cut.
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => System.CreateTimer(callback, state, dueTime > Longest && dueTime < TimeSpan.FromSeconds(30) ? Longest : dueTime, period);
}
