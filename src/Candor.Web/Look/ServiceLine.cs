namespace Candor.Web.Look;

/// <summary>One service as the public sees it.</summary>
/// <param name="Name">What it is called, with its place.</param>
/// <param name="State">How it is, in one or two words.</param>
/// <param name="Tone">Good, note, warn or stop.</param>
/// <param name="Note">One more line: until when, where instead.</param>
public sealed record ServiceLine(string Name, string State, Tone Tone, string? Note = null);
