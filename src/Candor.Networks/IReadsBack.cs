namespace Candor.Networks;

/// <summary>Can say whether a send arrived.</summary>
public interface IReadsBack : INetwork
{
    /// <summary>Asks the network, without changing anything, what became of <paramref name="post"/>.</summary>
    Task<ReadBack> ReadBackAsync(Account account, OutgoingPost post, CancellationToken cancellationToken);
}
