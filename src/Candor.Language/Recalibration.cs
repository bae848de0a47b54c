namespace Candor.Language;

/// <summary>
/// How an organisation's own feedback moves the probabilities of labels: for each label a slope and a shift on the log-odds (Platt scaling), fitted by <see cref="RecalibrationFit"/>.
/// A plain record: kept as JSON, and rolled back by putting the one before in its place. <see cref="None"/> changes nothing.
/// </summary>
/// <param name="Labels">By label, as <c>intent:complaint</c>, <c>theme:waiting</c>, <c>trait:spam</c>.</param>
public sealed record Recalibration(IReadOnlyDictionary<string, Moved> Labels)
{
    /// <summary>As shipped.</summary>
    public static Recalibration None { get; } = new(new Dictionary<string, Moved>(StringComparer.Ordinal));

    /// <summary>The probability of a label from its log-odds as shipped.</summary>
    public double Apply(string label, double margin)
    {
        var moved = Labels.GetValueOrDefault(label, Moved.Nothing);
        return 1 / (1 + Math.Exp(-((moved.Slope * margin) + moved.Shift)));
    }

    /// <summary>From which probability on a label is named: even odds once the organisation has spoken, else <paramref name="shipped"/>.</summary>
    public double Threshold(string label, double shipped) => Labels.ContainsKey(label) ? 0.5 : shipped;
}
