namespace Candor.Language;

/// <summary>What fitting on feedback gained, on pairs that the fit did not see.</summary>
/// <param name="Label">The label.</param>
/// <param name="Pairs">How many pairs there were, fitted and held out together.</param>
/// <param name="LossBefore">Mean log loss of the held-out pairs as shipped.</param>
/// <param name="LossAfter">The same with the fit; lower is better.</param>
/// <param name="Kept">Whether it went into the recalibration: enough pairs of both kinds, and a gain.</param>
public sealed record RecalibrationReport(string Label, int Pairs, double LossBefore, double LossAfter, bool Kept);
