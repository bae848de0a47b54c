namespace Candor.Inbox;

/// <summary>Where a conversation stands.</summary>
public enum ConversationState
{
    Open,
    Claimed,
    Closed,
}
