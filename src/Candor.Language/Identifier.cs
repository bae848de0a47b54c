namespace Candor.Language;

/// <summary>A span of text that could identify a person.</summary>
/// <param name="Kind">What kind of identifier it is.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
public sealed record Identifier(IdentifierKind Kind, int Start, int End);
