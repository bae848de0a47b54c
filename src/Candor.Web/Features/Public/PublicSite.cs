namespace Candor.Web.Features.Public;

/// <summary>What the public pages are for. Said in code by whoever composes the program; there is no setting for it.</summary>
internal sealed class PublicSite
{
    /// <summary>
    /// Whether the practice network is public: its pages, and what was said there among what we said. Only in the demo, where everything is
    /// made up; elsewhere a post of an exercise would be read as the hospital's word.
    /// </summary>
    public bool ShowsPractice { get; set; }
}
