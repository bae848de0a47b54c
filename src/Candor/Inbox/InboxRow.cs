using Candor.Language;
using Candor.Networks;
using NodaTime;

namespace Candor.Inbox;

/// <summary>A conversation in the list.</summary>
public sealed record InboxRow
{
    public required Guid Id { get; init; }
    public required Guid ChannelId { get; init; }
    public required string ChannelName { get; init; }
    public required string Network { get; init; }
    public required string AuthorHandle { get; init; }
    public required string AuthorName { get; init; }
    public required string Preview { get; init; }
    public required ItemKind Kind { get; init; }
    public required int? Rating { get; init; }
    public required ConversationState State { get; init; }
    public required ClosingKind? ClosedAs { get; init; }
    public required Guid? OwnerId { get; init; }
    public required string? OwnerName { get; init; }
    public required string Language { get; init; }
    public required Feeling Feeling { get; init; }
    public required Urgency Urgency { get; init; }
    public required int IntentBits { get; init; }
    public required int ThemeBits { get; init; }
    public required int EmergencyBits { get; init; }
    public required bool EmergencySeen { get; init; }
    public required Instant LastAt { get; init; }
    public required Instant? DueAt { get; init; }
    public required int Escalation { get; init; }
    public required int ItemCount { get; init; }
    public required long Rank { get; init; }

    public IReadOnlyList<Intent> Intents => LabelBits.Of<Intent>(IntentBits);

    public IReadOnlyList<Theme> Themes => LabelBits.Of<Theme>(ThemeBits);

    public IReadOnlyList<Emergency> Emergencies => LabelBits.Of<Emergency>(EmergencyBits);
}
