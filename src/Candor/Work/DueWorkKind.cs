namespace Candor.Work;

/// <summary>Kinds of due work.</summary>
public enum DueWorkKind
{
    /// <summary>A delivery is to be sent or read back; its owner is the channel.</summary>
    Send,

    /// <summary>A conversation's reply is due or overdue; its owner is the conversation.</summary>
    ReplyDeadline,
}
