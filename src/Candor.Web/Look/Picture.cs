namespace Candor.Web.Look;

/// <summary>A picture with the words that stand for it.</summary>
/// <param name="Url">Where it is, on this site; null while it is not here.</param>
/// <param name="Alt">Its alt text; null when its author gave none.</param>
public sealed record Picture(string? Url, string? Alt);
