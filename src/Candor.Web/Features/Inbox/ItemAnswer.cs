using System.Text.Json;
using System.Text.Json.Nodes;
using Candor.Inbox;
using Candor.Language;
using Candor.Networks;
using NodaTime;

namespace Candor.Web.Features.Inbox;

/// <summary>One thing that was said, as the API gives it; what was read has the shape of <c>candor read</c>.</summary>
internal sealed record ItemAnswer(
    Guid Id, string NetworkId, string? InReplyToId, ItemKind Kind, Visibility Visibility, bool Ours, string AuthorHandle, string AuthorName, string Text, int? Rating, string? Url, Instant PostedAt, JsonNode? Reading)
{
    public static ItemAnswer Of(Item item) => new(
        item.Id, item.NetworkId, item.InReplyToId, item.Kind, item.Visibility, item.Ours, item.AuthorHandle, item.AuthorName, item.Text, item.Rating, item.Url, item.PostedAt,
        item.Reading is null ? null : JsonNode.Parse(item.Reading));
}
