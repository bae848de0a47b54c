using System.Runtime.InteropServices;

namespace Candor.Language.Identifiers.Tagging;

/// <summary>A run of tokens that the tagger marked.</summary>
/// <param name="Kind">As what.</param>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token, part of the run.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TagSpan(TagKind Kind, int First, int Last);
