namespace Candor.Inbox;

/// <summary>The three ways in which a conversation ends.</summary>
public enum ClosingKind
{
    AnsweredInPublic,
    TakenOffline,
    NoAnswerNeeded,
}
