namespace Candor.Networks;

/// <summary>
/// One social network, feed or file source. What it can do is said by the small interfaces that it also implements:
/// <see cref="IPublishes"/>, <see cref="IDeletes"/>, <see cref="IReadsBack"/>, <see cref="IFindsPosts"/>, <see cref="IReadsInbox"/>,
/// <see cref="IStreams"/>, <see cref="ISearches"/>, <see cref="IReadsThreads"/>, <see cref="IReportsMetrics"/>,
/// <see cref="ISignsIn"/>.
/// </summary>
/// <remarks>
/// A network holds no state of its own and knows no database: credentials are passed in as <see cref="Account"/> and
/// refreshed ones are handed back through <see cref="Account.KeepAsync"/>. Implementations are thread-safe.
/// The world failing is data (<see cref="Outcome"/>, <see cref="NetworkFault"/>), never an exception; the one exception
/// that passes is <see cref="OperationCanceledException"/>.
/// </remarks>
public interface INetwork
{
    /// <summary>The constants of this network.</summary>
    NetworkDescriptor Descriptor { get; }
}
