using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>Pictures, ready at once (200) or after a while (202, then 206) (docs: methods/media).</summary>
internal static class LocalMastodonMedia
{
    public static void MapMedia(this WebApplication app, LocalMastodonStore store)
    {
        app.MapPost("/api/v2/media", (HttpContext context, CancellationToken cancellationToken) => UploadAsync(store, context, store.Rules.MediaQuestions, cancellationToken));
        app.MapPost("/api/v1/media", (HttpContext context, CancellationToken cancellationToken) => UploadAsync(store, context, 0, cancellationToken));
        app.MapGet("/api/v1/media/{id}", (string id, HttpContext context) => Show(store, id, context.User()));
    }

    private static async Task<IResult> UploadAsync(LocalMastodonStore store, HttpContext context, int questions, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (form.Files["file"] is not { } file || !file.ContentType.StartsWith("image/", StringComparison.Ordinal))
        {
            return Results.Json(new { error = "Validation failed: File content type is invalid, File is invalid" }, statusCode: 422);
        }

        var media = new LocalMedia(store.NextId(), context.User(), file.ContentType, form["description"].ToString() is { Length: > 0 } said ? said : null, questions);
        store.Media[media.Id] = media;
        return Results.Json(store.Json(media), statusCode: questions > 0 ? 202 : 200);
    }

    private static IResult Show(LocalMastodonStore store, string id, LocalUser user)
    {
        if (store.Media.GetValueOrDefault(id) is not { } media || media.Owner != user)
        {
            return Results.Json(new { error = "Record not found" }, statusCode: 404);
        }

        return Results.Json(store.Json(media), statusCode: media.Questions-- > 0 ? 206 : 200);
    }
}
