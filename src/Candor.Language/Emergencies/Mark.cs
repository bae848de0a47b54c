using System.Runtime.InteropServices;

namespace Candor.Language.Emergencies;

/// <summary>An idea in a text, from the first word to one past the last.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Mark(int Concept, int From, int To);
