namespace Candor.Web.Shell;

/// <summary>What became of what a person asked for.</summary>
public enum SaidKind
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>What they wrote is kept; the next step was refused.</summary>
    Kept,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>It was done, and a link came of it that is shown this once.</summary>
    Link,
}
