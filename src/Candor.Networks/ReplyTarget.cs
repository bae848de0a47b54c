namespace Candor.Networks;

/// <summary>The post that is answered.</summary>
/// <param name="Id">The network's id of it (an AT URI, a status id).</param>
/// <param name="Version">The network's version of it (a CID); null where there is none.</param>
/// <param name="RootId">The id of the thread's first post; null when it is the same.</param>
/// <param name="RootVersion">The version of the thread's first post; null where there is none.</param>
public sealed record ReplyTarget(string Id, string? Version = null, string? RootId = null, string? RootVersion = null);
