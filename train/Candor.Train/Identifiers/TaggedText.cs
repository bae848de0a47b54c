using Candor.Language.Identifiers.Tagging;

namespace Candor.Train.Identifiers;

/// <summary>A text with its identifiers.</summary>
internal sealed record TaggedText(string Text, IReadOnlyList<TaggedSpan> Spans, float Weight = 1);
