namespace Candor.Web.Look;

/// <summary>A span of a text that something is said about.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Tone">What it means.</param>
/// <param name="Says">What is said about it, for the tooltip.</param>
public sealed record Mark(int Start, int End, Tone Tone, string? Says = null);
