namespace Candor.Web.Look;

/// <summary>What a colour means. Nothing is coloured for decoration.</summary>
public enum Tone
{
    /// <summary>Says nothing by colour.</summary>
    Plain,

    /// <summary>The product's accent: chosen, mine, ours.</summary>
    Brand,

    /// <summary>All is well.</summary>
    Good,

    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Look before you go on.</summary>
    Warn,

    /// <summary>Cannot go on, or someone is in danger.</summary>
    Stop,
}
