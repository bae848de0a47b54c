namespace Candor.Safeguards.Loading;

/// <summary>A file of a pack.</summary>
/// <param name="Name">Its name, as faults name it.</param>
/// <param name="Text">What is in it.</param>
internal sealed record PackFile(string Name, string Text);
