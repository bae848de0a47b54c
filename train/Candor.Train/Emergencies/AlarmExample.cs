namespace Candor.Train.Emergencies;

/// <summary>A text to learn emergencies from.</summary>
/// <param name="Features">Its features.</param>
/// <param name="Labels">Whether each class holds, and last whether any does; null where it is not known.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Fold">Which part of the cross-validation it is left out of.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Text">The text, to show what was missed; null for texts of other people.</param>
internal sealed record AlarmExample(AlarmFeature[] Features, bool?[] Labels, float Weight, int Fold, string Source, string? Text);
