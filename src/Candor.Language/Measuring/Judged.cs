using System.Runtime.InteropServices;

namespace Candor.Language.Measuring;

/// <summary>A score that was given, and whether the text deserved it.</summary>
/// <param name="Score">Higher is surer. A probability where <see cref="Curve.CalibrationError"/> is asked.</param>
/// <param name="Truth">Whether it holds.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Judged(double Score, bool Truth);
