namespace Candor.Language.Labelling;

/// <summary>What the cues say of a text.</summary>
internal sealed record Cued(IReadOnlyList<Scored<Intent>> Intents, IReadOnlyList<Scored<Theme>> Themes, IReadOnlyList<Scored<Trait>> Traits);
