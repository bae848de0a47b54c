namespace Candor.Networks;

/// <summary>Can tell which of the account's own posts lies under a web address.</summary>
public interface IFindsPosts : INetwork
{
    /// <summary>The post under <paramref name="url"/>; null when there is none of the account's own, or the network does not say.</summary>
    /// <param name="account">Whose post it is.</param>
    /// <param name="url">The address that people see it under.</param>
    /// <param name="since">The post is not older than this.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<Outcome.Published?> FindAsync(Account account, Uri url, DateTimeOffset since, CancellationToken cancellationToken);
}
