using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>What the server says of itself (docs: entities/Instance, entities/V1_Instance).</summary>
internal static class LocalMastodonInstance
{
    public static void MapInstance(this WebApplication app, LocalMastodonStore store)
    {
        app.MapGet("/api/v2/instance", () => store.Rules.SecondInstancePage ? Results.Json(Second(store)) : Results.NotFound());
        app.MapGet("/api/v1/instance", () => Results.Json(First(store)));
    }

    private static object Second(LocalMastodonStore store) => new
    {
        domain = store.Address.Authority,
        title = "Local",
        version = store.Rules.Version,
        source_url = "https://github.com/mastodon/mastodon",
        configuration = new
        {
            urls = new { streaming = $"ws://{store.Address.Authority}" },
            statuses = Lengths(store),
            media_attachments = new { supported_mime_types = Types, description_limit = 1500, image_size_limit = 16_777_216, image_matrix_limit = 33_177_600, video_size_limit = 103_809_024 },
        },
    };

    private static object First(LocalMastodonStore store) => new
    {
        uri = store.Address.Authority,
        title = "Local",
        version = store.Rules.Version,
        urls = new { streaming_api = $"ws://{store.Address.Authority}" },
        configuration = new { statuses = Lengths(store), media_attachments = new { supported_mime_types = Types, image_size_limit = 16_777_216 } },
    };

    private static object Lengths(LocalMastodonStore store)
        => new { max_characters = store.Rules.MaxCharacters, max_media_attachments = 4, characters_reserved_per_url = 23 };

    private static readonly string[] Types = ["image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4"];
}
