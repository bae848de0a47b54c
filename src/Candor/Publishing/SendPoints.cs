namespace Candor.Publishing;

/// <summary>The named points of a send at which a process may die.</summary>
public static class SendPoints
{
    /// <summary>The attempt is recorded, the call is not made.</summary>
    public const string BeforeCall = "before-call";

    /// <summary>The call is on its way.</summary>
    public const string DuringCall = "during-call";

    /// <summary>The network has accepted, nothing of it is stored.</summary>
    public const string AfterAccepted = "after-accepted";

    /// <summary>The outcome is written in the transaction, which is not committed.</summary>
    public const string BeforeOutcomeStored = "before-outcome-stored";

    public static IReadOnlyList<string> All { get; } = [BeforeCall, DuringCall, AfterAccepted, BeforeOutcomeStored];
}
