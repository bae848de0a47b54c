using Microsoft.Extensions.Logging;

namespace Candor.Publishing;

internal static partial class PublishingLog
{
    [LoggerMessage(2001, LogLevel.Information, "Delivery {DeliveryId} on channel {ChannelId}: attempt {Attempt} begun")]
    public static partial void AttemptBegun(this ILogger logger, Guid deliveryId, Guid channelId, int attempt);

    [LoggerMessage(2002, LogLevel.Information, "Delivery {DeliveryId} on channel {ChannelId}: {Outcome}")]
    public static partial void AttemptEnded(this ILogger logger, Guid deliveryId, Guid channelId, string outcome);

    [LoggerMessage(2003, LogLevel.Information, "Delivery {DeliveryId} on channel {ChannelId} read back: {Answer}")]
    public static partial void ReadBackAnswered(this ILogger logger, Guid deliveryId, Guid channelId, string answer);

    [LoggerMessage(2004, LogLevel.Warning, "Delivery {DeliveryId} held: {Why}")]
    public static partial void Held(this ILogger logger, Guid deliveryId, string why);

    [LoggerMessage(2006, LogLevel.Error, "Delivery {DeliveryId} could not be worked on ({ExceptionType}, {Times} times in a row); it is put off")]
    public static partial void StepFailed(this ILogger logger, Guid deliveryId, string exceptionType, int times);

    [LoggerMessage(2005, LogLevel.Error, "Delivery {DeliveryId}: the connector failed with {ExceptionType}; its outcome is unknown")]
    public static partial void ConnectorFailed(this ILogger logger, Guid deliveryId, string exceptionType);
}
