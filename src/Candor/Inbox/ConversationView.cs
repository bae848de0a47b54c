using Candor.Governance;

namespace Candor.Inbox;

/// <summary>Everything about one conversation, as a person reads it.</summary>
public sealed record ConversationView(
    Conversation Conversation,
    string ChannelName,
    string Network,
    string? OwnerName,
    IReadOnlyList<Item> Items,
    IReadOnlyList<NoteView> Notes,
    IReadOnlyList<AuditEntry> History);
