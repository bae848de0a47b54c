namespace Candor.Bench;

/// <summary>How long the calls of one kind took, and how many rows they gave.</summary>
internal sealed class Timings(string kind)
{
    private readonly List<double> milliseconds = [];
    private long rows;

    public string Kind { get; } = kind;

    public IReadOnlyList<double> All => milliseconds;

    public void Add(TimeSpan took, int gave)
    {
        milliseconds.Add(took.TotalMilliseconds);
        rows += gave;
    }

    public TimingsLine Line() => LineOf(Kind, milliseconds, milliseconds.Count == 0 ? 0 : (double)rows / milliseconds.Count);

    public static TimingsLine LineOf(string kind, IEnumerable<double> all, double rowsPerCall)
    {
        var sorted = all.Order().ToList();
        double At(double share) => sorted.Count == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
        return new TimingsLine(kind, sorted.Count, Math.Round(At(0.5), 2), Math.Round(At(0.95), 2), Math.Round(At(0.99), 2), Math.Round(At(1), 2), Math.Round(rowsPerCall, 1));
    }
}
