namespace Candor.Networks;

/// <summary>Can list what people said to or about the account.</summary>
public interface IReadsInbox : INetwork
{
    /// <summary>
    /// Reads one page of what arrived after <paramref name="cursor"/>, oldest first; null starts with the newest page that
    /// the network gives. The same item may be given again: the receiver keeps each once by its id.
    /// </summary>
    Task<InboxPage> ReadInboxAsync(Account account, string? cursor, CancellationToken cancellationToken);
}
