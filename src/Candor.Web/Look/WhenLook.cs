namespace Candor.Web.Look;

/// <summary>How a moment is written.</summary>
public enum WhenLook
{
    /// <summary>Measured from now: 18 min ago.</summary>
    Relative,

    /// <summary>The clock, with the day when it is not today.</summary>
    Short,

    /// <summary>Day, clock and zone.</summary>
    Exact,
}
