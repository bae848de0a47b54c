namespace Candor.Web.Features.Publishing;

/// <summary>A reply; to the newest item when none is named.</summary>
internal sealed record ReplyRequest(string Text, Guid? ItemId = null, string? Language = null);
