namespace Candor.Language;

/// <summary>A word of the trade in a text, and a plainer one.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Plainer">What to write instead; several choices are parted by commas.</param>
public sealed record PlainerWord(int Start, int End, string Plainer);
