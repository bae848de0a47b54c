namespace Candor.Inbox;

/// <summary>What became of an imported file.</summary>
/// <param name="ChannelId">Where it went.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="New">Items that are new in the inbox.</param>
/// <param name="Known">Rows that were here already, or stood twice in the file.</param>
/// <param name="Own">Rows that we said ourselves.</param>
/// <param name="BadRows">Rows that were left out.</param>
/// <param name="Conversations">Conversations that were begun.</param>
/// <param name="Bad">Line and reason of the first <see cref="ImportDesk.MostListed"/> bad rows.</param>
/// <param name="Remarks">What else there is to know about the file.</param>
public sealed record ImportResult(
    Guid ChannelId, long Rows, long New, long Known, long Own, long BadRows, long Conversations, IReadOnlyList<string> Bad, IReadOnlyList<string> Remarks);
