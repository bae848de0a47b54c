using Candor.Language.Identifiers.Tagging;

namespace Candor.Train.Identifiers;

internal sealed record TaggedSpan(int Start, int End, TagKind Kind);
