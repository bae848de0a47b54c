using System.Text.Json;
using Candor.Inbox;
using Candor.Networks;
using Candor.Web.Look;

namespace Candor.Web.Features.Inbox;

/// <summary>The pictures of an item. They lie elsewhere, so their words are shown and not the pictures: a page of ours asks nobody else for anything.</summary>
internal static class ItemPictures
{
    public static IReadOnlyList<Picture> Of(Item item)
        => item.Media is null ? [] : [.. (JsonSerializer.Deserialize<List<IncomingMedia>>(item.Media) ?? []).Select(media => new Picture(null, media.AltText))];
}
