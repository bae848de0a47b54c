namespace Candor.Web.Features.Publishing;

/// <summary>The part of the composer that a refusal is about.</summary>
public enum ComposePlace
{
    /// <summary>The post as a whole.</summary>
    Whole,

    Channels,

    Pictures,

    When,

    Zone,

    /// <summary>It was changed elsewhere after it was opened here.</summary>
    Stale,
}
