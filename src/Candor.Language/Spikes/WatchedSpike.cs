namespace Candor.Language.Spikes;

/// <summary>A spike in what is heard, and what drives it.</summary>
/// <param name="IsOfFeeling">Whether the feeling moved, not the number of posts.</param>
/// <param name="Spike">Since when, how strong, how sure.</param>
/// <param name="Words">Words that are said more than before.</param>
/// <param name="Accounts">Accounts that write more than before.</param>
/// <param name="Posts">Posts that are repeated word for word.</param>
public sealed record WatchedSpike(bool IsOfFeeling, Spike Spike, IReadOnlyList<Driver> Words, IReadOnlyList<Driver> Accounts, IReadOnlyList<Driver> Posts);
