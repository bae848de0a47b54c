namespace Candor.Bench;

/// <summary>How long the calls of one kind took, and how many rows they gave.</summary>
internal sealed class Timings(string kind)
{
    private readonly List<double> milliseconds = [];
    private TimeSpan processor;
    private long rows;

    public string Kind { get; } = kind;

    public void Add(TimeSpan took, TimeSpan worked, int gave)
    {
        milliseconds.Add(took.TotalMilliseconds);
        processor += worked;
        rows += gave;
    }

    /// <summary>Times that are not of calls of this process.</summary>
    public static Timings Of(string kind, IEnumerable<double> milliseconds)
    {
        var timings = new Timings(kind);
        timings.milliseconds.AddRange(milliseconds);
        return timings;
    }

    public TimingsLine Line() => LineOf(Kind, [this], (double)rows / Math.Max(1, milliseconds.Count));

    public static TimingsLine LineOf(string kind, IReadOnlyList<Timings> all, double rowsPerCall = 0)
    {
        var sorted = all.SelectMany(one => one.milliseconds).Order().ToList();
        var worked = all.Sum(one => one.processor.TotalMilliseconds) / Math.Max(1, sorted.Count);
        double At(double share) => sorted.Count == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
        return new TimingsLine(kind, sorted.Count, Math.Round(At(0.5), 2), Math.Round(At(0.95), 2), Math.Round(At(0.99), 2), Math.Round(At(1), 2), Math.Round(worked, 2), Math.Round(rowsPerCall, 1));
    }
}
