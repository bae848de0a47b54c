using NodaTime;

namespace Candor.Bench.Inbox;

/// <summary>Takes rows of one table as fast as the database can.</summary>
internal interface IBulkTable : IAsyncDisposable
{
    /// <summary>Adds one row, in the order of the columns. Times are <see cref="Instant"/>.</summary>
    ValueTask AddAsync(object?[] row, CancellationToken cancellationToken);

    /// <summary>Writes what is left.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
