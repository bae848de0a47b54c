namespace Candor.Web.Features.Publishing;

/// <summary>Where a person saw the post; null when it is not there.</summary>
internal sealed record SeenRequest(Uri? Url = null);
