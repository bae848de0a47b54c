using System.Runtime.InteropServices;

namespace Candor.Language.Measuring;

/// <summary>A span that a set of texts marks as an identifier.</summary>
/// <param name="Type">As the set calls it.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">The kind that a reader should give it; null where any will do.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MarkedSpan(string Type, int Start, int End, IdentifierKind? Kind);
