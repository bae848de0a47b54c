namespace Candor.Networks.Practice;

/// <summary>What somebody says because of a row.</summary>
/// <param name="By">Who.</param>
/// <param name="After">Seconds after the row.</param>
/// <param name="Text">The words.</param>
/// <param name="Apart">A post of its own, not a reply.</param>
/// <param name="Lang">Language; null for English.</param>
internal sealed record PracticeSequel(string By, int After, string Text, bool Apart = false, string? Lang = null);
