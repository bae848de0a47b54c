namespace Candor.Web.Features.Governance;

/// <summary>What an entry of the history is about.</summary>
/// <param name="Name">Its name, or its first words.</param>
/// <param name="Href">Where it is opened; null when it has no page.</param>
public sealed record HistorySubject(string Name, string? Href);
