using System.Runtime.InteropServices;

namespace Candor.Language;

/// <summary>A place in a text, in UTF-16 code units, end exclusive.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int End);
