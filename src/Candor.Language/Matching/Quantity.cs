using System.Runtime.InteropServices;

namespace Candor.Language.Matching;

/// <summary>A number and what it counts.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">One word for the unit (<c>%</c>, <c>mg</c>, <c>day</c>); empty where none is known.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Quantity(double Value, string Unit);
