using System.Runtime.InteropServices;

namespace Candor.Language.Models;

/// <summary>A hashed piece of text and how much of the text it is.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Feature(uint Hash, float Value);
