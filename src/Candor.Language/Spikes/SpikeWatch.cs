namespace Candor.Language.Spikes;

/// <summary>Watches a stream of posts: counts them and their feeling in quarters of an hour, and says what drives a spike.</summary>
/// <remarks>Memory is bounded: a week of quarters. Not thread-safe.</remarks>
public sealed class SpikeWatch
{
    private const int Top = 10;

    /// <summary>Fewer posts have no feeling worth a mean.</summary>
    private const int FewestForFeeling = 5;

    /// <summary>Longer silence is taken for a broken connection, not for nobody speaking.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(12);

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private readonly SpikeDetector _counts = new();
    private readonly SpikeDetector _feelings = new();
    private readonly Queue<Quarter> _past = new();
    private Quarter? _open;

    /// <summary>Takes the next post, in order of time; an earlier one counts into the quarter that is open.</summary>
    /// <returns>The spikes of the quarters that ended before it; most often none.</returns>
    public IReadOnlyList<WatchedSpike> Hear(HeardPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var spikes = Reach(post.At);
        _open ??= new Quarter(Quarter.Begin(post.At));
        _open.Add(post);
        return spikes;
    }

    /// <summary>Ends the quarters that lie before <paramref name="now"/>, with or without posts.</summary>
    public IReadOnlyList<WatchedSpike> Reach(DateTimeOffset now)
    {
        var spikes = new List<WatchedSpike>();
        while (_open is { } open && open.Ends <= now)
        {
            Close(open, spikes);
            _open = now - open.Ends > LongestSilence ? null : new Quarter(open.Ends);
        }

        return spikes;
    }

    private void Close(Quarter quarter, List<WatchedSpike> spikes)
    {
        _past.Enqueue(quarter);
        while (_past.Peek().Ends < quarter.Ends - Kept)
        {
            _past.Dequeue();
        }

        // The root steadies counts: their spread grows with their size.
        if (_counts.See(quarter.Starts, Math.Sqrt(quarter.Posts)) is { } spike)
        {
            spikes.Add(Explain(false, spike with { Expected = spike.Expected * spike.Expected, Observed = quarter.Posts }));
        }

        if (quarter.Posts >= FewestForFeeling && _feelings.See(quarter.Starts, quarter.Feeling) is { } moved)
        {
            spikes.Add(Explain(true, moved));
        }
    }

    private WatchedSpike Explain(bool isOfFeeling, Spike spike)
    {
        var now = _past.Where(quarter => quarter.Starts >= spike.Since).ToList();
        var before = _past.Where(quarter => quarter.Starts < spike.Since).ToList();
        return new WatchedSpike(isOfFeeling, spike, Compare(quarter => quarter.Words), Compare(quarter => quarter.Accounts), Compare(quarter => quarter.Texts));

        IReadOnlyList<Driver> Compare(Func<Quarter, Dictionary<string, int>> of) => Drivers.Find(Quarter.Sum(now, of), Quarter.Sum(before, of), Top);
    }
}
