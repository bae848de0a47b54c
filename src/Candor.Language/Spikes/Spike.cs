namespace Candor.Language.Spikes;

/// <summary>Something unusual in a stream of numbers.</summary>
/// <param name="Since">When it began: the first number that left the ordinary and did not come back.</param>
/// <param name="At">When it was noticed.</param>
/// <param name="Expected">What was expected at that moment.</param>
/// <param name="Observed">What came.</param>
/// <param name="Strength">How unusual, against the stream's own history: 0 ordinary, above <see cref="SpikeDetector.Threshold"/> worth a look. No upper bound.</param>
/// <param name="Surety">The same in [0, 1], one half at the threshold. No calibrated probability: streams differ too much.</param>
public sealed record Spike(DateTimeOffset Since, DateTimeOffset At, double Expected, double Observed, double Strength, double Surety)
{
    /// <summary>Whether more came than expected.</summary>
    public bool IsRise => Observed > Expected;
}
