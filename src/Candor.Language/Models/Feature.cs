using System.Runtime.InteropServices;

namespace Candor.Language.Models;

/// <summary>A hashed piece of text, how much of the text it is, and the token that it ends in.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Feature(uint Hash, float Value, int Token = 0);
