namespace Candor.Networks;

/// <summary>Can give the whole thread around an item, as the network shows it.</summary>
public interface IReadsThreads : INetwork
{
    /// <summary>Reads the thread, in the order the network shows it; the asked item is among them.</summary>
    Task<InboxPage> ReadThreadAsync(Account account, string itemId, CancellationToken cancellationToken);
}
