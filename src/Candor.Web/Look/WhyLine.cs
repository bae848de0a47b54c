namespace Candor.Web.Look;

/// <summary>One thing that was read of a text.</summary>
/// <param name="Term">What kind of thing: feeling, asks, themes.</param>
/// <param name="Facts">What was read, best first.</param>
public sealed record WhyLine(string Term, IReadOnlyList<WhyFact> Facts);
