namespace Candor.Train;

/// <summary>How the second layer is fitted.</summary>
internal sealed record HeadSettings(int Epochs, float Rate, float Ridge, int Seed);
