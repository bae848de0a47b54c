namespace Candor.Language;

/// <summary>How the log-odds of a label move: times <paramref name="Slope"/>, plus <paramref name="Shift"/>.</summary>
/// <param name="Slope">Above 0, so that the order of texts stays.</param>
/// <param name="Shift">Below 0 makes the label rarer.</param>
public sealed record Moved(double Slope, double Shift)
{
    /// <summary>Leaves everything as it is.</summary>
    public static Moved Nothing { get; } = new(1, 0);
}
