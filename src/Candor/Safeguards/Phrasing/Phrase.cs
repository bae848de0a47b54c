namespace Candor.Safeguards.Phrasing;

/// <summary>A wording found.</summary>
/// <param name="Signal">Which meaning.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="First">Its first token.</param>
/// <param name="Beyond">The token after its last.</param>
internal sealed record Phrase(Signal Signal, int Start, int End, int First, int Beyond);
