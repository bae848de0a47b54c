namespace Candor.Web.Look;

/// <summary>A run of text with the same marks throughout.</summary>
/// <param name="Text">The run.</param>
/// <param name="Tone">The gravest tone that covers it; null when nothing does.</param>
/// <param name="Says">Everything that is said about it, joined; null when nothing is.</param>
public readonly record struct MarkedPiece(string Text, Tone? Tone, string? Says);
