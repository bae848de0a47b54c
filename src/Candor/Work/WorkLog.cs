using Microsoft.Extensions.Logging;

namespace Candor.Work;

internal static partial class WorkLog
{
    [LoggerMessage(3001, LogLevel.Error, "Due work could not be scanned; trying again")]
    public static partial void ScanFailed(this ILogger logger, Exception failure);

    [LoggerMessage(3002, LogLevel.Error, "{What} on channel {ChannelId} failed; it is taken up again")]
    public static partial void ChannelWorkFailed(this ILogger logger, string what, Guid channelId, Exception failure);

    [LoggerMessage(3003, LogLevel.Debug, "A live hint was not passed on: {ExceptionType}")]
    public static partial void HintLost(this ILogger logger, string exceptionType);
}
