using Candor.Networks;
using Microsoft.Extensions.Logging;

namespace Candor.Inbox;

internal static partial class InboxLog
{
    [LoggerMessage(1001, LogLevel.Information, "Channel {ChannelId}: {New} new items, {Known} known")]
    public static partial void TookIn(this ILogger logger, Guid channelId, int @new, int known);

    [LoggerMessage(1002, LogLevel.Warning, "Channel {ChannelId}: listening failed, {Fault}")]
    public static partial void ListeningFailed(this ILogger logger, Guid channelId, FaultKind fault);

    [LoggerMessage(1003, LogLevel.Warning, "Conversation {ConversationId}: reply deadline passed, step {Step}")]
    public static partial void Escalated(this ILogger logger, Guid conversationId, int step);
}
