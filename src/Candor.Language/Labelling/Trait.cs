namespace Candor.Language.Labelling;

/// <summary>The properties of a text that are a single probability each.</summary>
internal enum Trait
{
    Abusive,
    Spam,
    Health,
    Checkworthy,
}
