using System.Runtime.InteropServices;

namespace Candor.Language.Identifiers;

/// <summary>A span that one finder believes to be an identifier; where two overlap, the higher rank stays.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Finding(IdentifierKind Kind, int Start, int End, int Rank);
