namespace Candor.Web.Look;

/// <summary>One of several views of the same thing; each has its own address.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Href">Its address.</param>
/// <param name="Current">Whether it is the one shown.</param>
/// <param name="Count">How many things are in it; null to say nothing.</param>
public sealed record Tab(string Label, string Href, bool Current, int? Count = null);
