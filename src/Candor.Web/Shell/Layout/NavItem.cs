using Candor.Web.Look;

namespace Candor.Web.Shell.Layout;

/// <summary>A place on the desk.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Href">Its address; it is the current one when the page's address starts with it.</param>
/// <param name="Glyph">Its icon.</param>
/// <param name="Go">The letter after <c>g</c> that goes there; null when there is none.</param>
public sealed record NavItem(string Label, string Href, Glyph Glyph, string? Go = null)
{
    /// <summary>How many things wait there; null to say nothing.</summary>
    public int? Count { get; init; }

    /// <summary>Whether one of them is an emergency.</summary>
    public bool Hot { get; init; }

    /// <summary>Whether it keeps a place in the bar at the foot of a phone.</summary>
    public bool Pinned { get; init; }
}
