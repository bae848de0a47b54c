namespace Candor.Networks.Practice;

/// <summary>What can be made to go wrong on the practice network.</summary>
public enum PracticeFaultKind
{
    /// <summary>Sends, uploads and deletions are refused for good.</summary>
    Refuse,

    /// <summary>Every call is answered with "too many requests".</summary>
    RateLimit,

    /// <summary>Every call says that the account must be connected again.</summary>
    TokenExpired,

    /// <summary>A send is published and its answer is lost on the way back.</summary>
    LoseAnswer,

    /// <summary>A send is lost on the way there: nothing is published and nobody knows.</summary>
    LoseRequest,

    /// <summary>Every call takes <see cref="PracticeFault.For"/> before it is begun.</summary>
    Slow,
}
