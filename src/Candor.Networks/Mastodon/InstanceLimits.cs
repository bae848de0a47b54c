using System.Text.Json;

namespace Candor.Networks.Mastodon;

/// <summary>The limits that a server announces, in place of the usual ones.</summary>
internal static class InstanceLimits
{
    public static NetworkDescriptor Read(JsonElement instance, ServerSoftware software) => MastodonDescriptor.Default with
    {
        Text = TextOf(instance, software),
        Images = ImagesOf(instance.At("configuration")),
        RepeatGuard = software.KeepsKeys ? RepeatGuard.IdempotencyKey : RepeatGuard.ReadBackOnly,
    };

    private static TextLimit TextOf(JsonElement instance, ServerSoftware software)
    {
        var statuses = instance.At("configuration").At("statuses");
        // Before servers had a configuration to announce, forks put the number at the top.
        var length = Positive(statuses.Count("max_characters")) ?? Positive(instance.Count("max_toot_chars")) ?? MastodonDescriptor.Default.Text.Length;
        var link = Positive(statuses.Count("characters_reserved_per_url"));
        return software switch
        {
            // GoToSocial announces 25 for a link, and yet counts the runes of the whole text (validateNormalizeCreateStatus).
            { CountsEveryCharacter: true } => new TextLimit(length, CountingUnit.CodePoint),
            { IsMastodon: true } => new TextLimit(length, CountingUnit.Grapheme, UrlLength: link ?? MastodonDescriptor.Default.Text.UrlLength, MentionsCountLocalPartOnly: true),
            // Elsewhere the stricter reading: mentions count in full, links too unless the server says otherwise.
            _ => new TextLimit(length, CountingUnit.Grapheme, UrlLength: link),
        };
    }

    private static MediaLimit ImagesOf(JsonElement configuration)
    {
        var usual = MastodonDescriptor.Default.Images!;
        var media = configuration.At("media_attachments");
        return new MediaLimit(
            Positive(configuration.At("statuses").Count("max_media_attachments")) ?? usual.Count,
            media.Number("image_size_limit") is { } bytes and > 0 ? bytes : usual.SizeBytes,
            TypesOf(media) is { Count: > 0 } types ? types : usual.ContentTypes,
            Positive(media.Count("description_limit")) ?? usual.AltTextLength);
    }

    private static IReadOnlyList<string> TypesOf(JsonElement media)
        => media.At("supported_mime_types") is { ValueKind: JsonValueKind.Array } types
            ? [.. types.EnumerateArray().Where(type => type.ValueKind == JsonValueKind.String).Select(type => type.GetString()!).Where(IsImage)]
            : [];

    private static bool IsImage(string type) => type.StartsWith("image/", StringComparison.OrdinalIgnoreCase);

    private static int? Positive(int? number) => number is > 0 ? number : null;
}
