namespace Candor.Networks;

/// <summary>So many calls in a window.</summary>
/// <param name="Calls">Calls allowed.</param>
/// <param name="Window">Length of the window.</param>
public sealed record RateLimit(int Calls, TimeSpan Window);
