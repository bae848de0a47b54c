namespace Candor.Web.Look;

/// <summary>How a choice is drawn.</summary>
public enum ChoiceLook
{
    /// <summary>Radio buttons in a column, each with room for a hint.</summary>
    List,

    /// <summary>The same, boxed.</summary>
    Boxes,

    /// <summary>A row of short words, one pressed.</summary>
    Segments,

    /// <summary>A drop-down, for more than seven.</summary>
    Select,

    /// <summary>Boxes to tick: none, one or many.</summary>
    Ticks,

    /// <summary>The same, boxed, side by side where there is room.</summary>
    TickBoxes,
}
