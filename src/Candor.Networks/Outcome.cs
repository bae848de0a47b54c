namespace Candor.Networks;

/// <summary>How a send ended: a closed vocabulary.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The network has it.</summary>
    /// <param name="Id">The network's id.</param>
    /// <param name="Version">The network's version; null where there is none.</param>
    /// <param name="Url">Where people see it; null when the network gives none.</param>
    public sealed record Published(string Id, string? Version, Uri? Url) : Outcome;

    /// <summary>The network took it and has not finished (media is being processed): read back later.</summary>
    /// <param name="Id">What to ask about.</param>
    public sealed record Pending(string? Id) : Outcome;

    /// <summary>The network will not take it, now or later. Nothing was published.</summary>
    /// <param name="Reason">A closed word.</param>
    /// <param name="Detail">The network's own words, shortened, without our text.</param>
    public sealed record Refused(RefusedReason Reason, string Detail) : Outcome;

    /// <summary>The account must be connected again. Nothing was published.</summary>
    /// <param name="Detail">The network's own words, shortened.</param>
    public sealed record NeedsReconnecting(string Detail) : Outcome;

    /// <summary>Nothing was published and it may be tried again.</summary>
    /// <param name="After">How long to wait.</param>
    /// <param name="Detail">Why, shortened.</param>
    public sealed record RetryLater(TimeSpan After, string Detail) : Outcome;

    /// <summary>Nobody knows whether it was published: read back before anything else.</summary>
    /// <param name="Detail">Why, shortened.</param>
    public sealed record Unknown(string Detail) : Outcome;
}
