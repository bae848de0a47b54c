namespace Candor.Networks.Bluesky;

/// <summary>What a stretch of text is.</summary>
internal enum FacetKind
{
    Link,
    Mention,
    Tag,
}
