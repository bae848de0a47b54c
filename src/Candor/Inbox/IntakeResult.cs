namespace Candor.Inbox;

/// <summary>What became of a batch of items.</summary>
/// <param name="New">Items that were new.</param>
/// <param name="Known">Items that were here already.</param>
/// <param name="Own">Items that we said ourselves.</param>
/// <param name="Conversations">Conversations that were begun.</param>
public sealed record IntakeResult(int New, int Known, int Own, int Conversations)
{
    public static IntakeResult operator +(IntakeResult one, IntakeResult other)
        => new(one.New + other.New, one.Known + other.Known, one.Own + other.Own, one.Conversations + other.Conversations);
}
