using System.Runtime.InteropServices;

namespace Candor.Language.Matching;

/// <summary>One word of a text, for comparing.</summary>
/// <param name="Term">Its stem, or the head of its kin.</param>
/// <param name="Weight">How much it counts: less in the line that only says who wrote it.</param>
/// <param name="IsName">Whether it is written as a name.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Said(string Term, float Weight, bool IsName);
