namespace Candor.Safeguards.Phrasing;

/// <summary>A check used more time or work than it may; its rule counts as not cleared.</summary>
internal sealed class CheckTimeoutException(string message) : Exception(message);
