using Candor.Publishing;
using NodaTime;

namespace Candor.Web.Features.Publishing;

/// <summary>What became of a post on one channel.</summary>
internal sealed record DeliveryAnswer(Guid Id, Guid ChannelId, DeliveryState State, string Words, string Detail, Instant DueAt, int Attempts, string? Url, Instant? PublishedAt)
{
    public static DeliveryAnswer Of(Delivery one)
        => new(one.Id, one.ChannelId, one.State, StateWords.Of(one.State), one.Detail, one.DueAt, one.Attempts, one.PublishedUrl, one.PublishedAt);
}
