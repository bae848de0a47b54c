namespace Candor.Web.Look;

/// <summary>A mend that one key applies: put other words in place of a span.</summary>
/// <param name="Start">First UTF-16 code unit to replace.</param>
/// <param name="End">One past the last.</param>
/// <param name="With">The words to put there; empty to take the span out.</param>
/// <param name="Label">What the button says.</param>
public sealed record Mend(int Start, int End, string With, string Label);
