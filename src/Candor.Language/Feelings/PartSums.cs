using System.Runtime.InteropServices;

namespace Candor.Language.Feelings;

/// <summary>Feeling of parts of a text, each in [-1, 1].</summary>
/// <param name="First">The first part.</param>
/// <param name="Last">The last part: people end on what they mean.</param>
/// <param name="OfOrganization">The parts that speak of people, service or place.</param>
/// <param name="OfAuthor">The parts that speak of the author and of no one else.</param>
/// <param name="Of">Whether a part speaks of the organisation at all: 0 to 1, the share of the parts.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PartSums(double First, double Last, double OfOrganization, double OfAuthor, double Of);
