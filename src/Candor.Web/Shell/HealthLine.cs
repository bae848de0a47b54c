namespace Candor.Web.Shell;

/// <summary>One thing that a health check looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="Status"><c>ok</c> or <c>failing</c>.</param>
/// <param name="Says">What to do about it; null when it is well.</param>
internal sealed record HealthLine(string Name, string Status, string? Says);
