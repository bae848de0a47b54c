using System.Text.Json;
using Candor.Inbox;
using Candor.Language;
using NodaTime;

namespace Candor.Web.Features.Inbox;

/// <summary>A conversation as the API gives it.</summary>
internal sealed record ConversationAnswer(
    Guid Id, Guid ChannelId, string Channel, string Network, ConversationState State, Guid? OwnerId, string? Owner, string Language, Urgency Urgency,
    IReadOnlyList<Intent> Intents, IReadOnlyList<Theme> Themes, IReadOnlyList<Emergency> Emergencies, bool EmergencySeen,
    Instant FirstAt, Instant LastAt, Instant? DueAt, int Escalation, ClosingKind? ClosedAs, string? ClosingReason, int Version, IReadOnlyList<ItemAnswer> Items, IReadOnlyList<NoteView> Notes)
{
    public static ConversationAnswer Of(ConversationView view)
    {
        var one = view.Conversation;
        return new ConversationAnswer(
            one.Id, one.ChannelId, view.ChannelName, view.Network, one.State, one.OwnerId, view.OwnerName, one.Language, one.Urgency,
            LabelBits.Of<Intent>(one.Intents), LabelBits.Of<Theme>(one.Themes), LabelBits.Of<Emergency>(one.Emergencies), one.EmergencySeenAt is not null,
            one.FirstAt, one.LastAt, one.DueAt, one.Escalation, one.ClosedAs, one.ClosingReason, one.Version, [.. view.Items.Select(ItemAnswer.Of)], view.Notes);
    }
}
