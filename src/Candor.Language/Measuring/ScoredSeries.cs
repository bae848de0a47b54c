namespace Candor.Language.Measuring;

/// <summary>A series with a score for each point and the windows in which something was wrong.</summary>
/// <param name="Scores">Higher is more unusual.</param>
/// <param name="Windows">First and last point of each, in order.</param>
public sealed record ScoredSeries(IReadOnlyList<double> Scores, IReadOnlyList<(int From, int To)> Windows)
{
    /// <summary>The window that a point lies in; -1 for none.</summary>
    public int WindowAt(int at) => Enumerable.Range(0, Windows.Count).FirstOrDefault(window => Windows[window].From <= at && at <= Windows[window].To, -1);
}
