namespace Candor.Web.Look;

/// <summary>One answer of a <see cref="Choice"/>.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
/// <param name="Hint">One more line, where the look has room.</param>
/// <param name="Disabled">Shown and not to be had now; the hint says why.</param>
public sealed record ChoiceOption(string Value, string Label, string? Hint = null, bool Disabled = false);
