namespace Candor.Publishing;

/// <summary>Where a post stands.</summary>
public enum PostState
{
    Draft,
    InReview,
    ChangesRequested,
    Approved,
    Scheduled,
    Publishing,
    Published,
    PartlyPublished,

    /// <summary>At least one network did not say whether it has it; it is being read back.</summary>
    Unknown,

    /// <summary>A person has to decide: it is too late, its approval ran out, or the rules stop it now.</summary>
    Held,
    Failed,
    Withdrawn,
}
