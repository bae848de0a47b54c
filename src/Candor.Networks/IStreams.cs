namespace Candor.Networks;

/// <summary>Can give items as they happen.</summary>
public interface IStreams : INetwork
{
    /// <summary>
    /// Yields items until the connection ends or fails; the caller reads the inbox first, reconnects with growing pauses,
    /// and keeps each item once.
    /// </summary>
    IAsyncEnumerable<IncomingItem> StreamAsync(Account account, CancellationToken cancellationToken);
}
