namespace Candor.Networks;

/// <summary>Can search public posts.</summary>
public interface ISearches : INetwork
{
    /// <summary>Reads one page of public posts that match <paramref name="query"/>.</summary>
    Task<InboxPage> SearchAsync(Account account, string query, string? cursor, CancellationToken cancellationToken);
}
