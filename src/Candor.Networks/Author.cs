namespace Candor.Networks;

/// <summary>Who said something.</summary>
/// <param name="Id">The network's id of the account.</param>
/// <param name="Handle">The handle as people write it, without a leading at sign.</param>
/// <param name="DisplayName">The name shown; null when there is none.</param>
/// <param name="Url">The profile; null when there is none.</param>
/// <param name="Followers">Followers; null when not known.</param>
public sealed record Author(string Id, string Handle, string? DisplayName = null, Uri? Url = null, int? Followers = null);
