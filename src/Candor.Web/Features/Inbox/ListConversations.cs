using Candor.Inbox;
using Candor.Language;
using NodaTime;

namespace Candor.Web.Features.Inbox;

/// <summary>What to list, as it stands in an address.</summary>
internal sealed record ListConversations(
    InboxView? View, Guid? Channel, Guid? Owner, Urgency? Urgency, Intent? Intent, Theme? Theme, string? Language, string? Q,
    DateTimeOffset? From, DateTimeOffset? To, string? After, int? Limit)
{
    public InboxQuery ToQuery() => new()
    {
        View = View ?? InboxView.Open,
        ChannelId = Channel,
        OwnerId = Owner,
        AtLeast = Urgency,
        Intent = Intent,
        Theme = Theme,
        Language = Language,
        Search = Q,
        From = From is { } from ? Instant.FromDateTimeOffset(from) : null,
        To = To is { } to ? Instant.FromDateTimeOffset(to) : null,
        After = After,
        PageSize = Limit ?? 40,
    };
}
