namespace Candor.Web.Shell;

/// <summary>The answer of a health check.</summary>
/// <param name="Status"><c>ok</c> or <c>failing</c>.</param>
/// <param name="Checks">Each thing that was looked at.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyList<HealthLine> Checks);
