using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Candor.Networks.Feed;

namespace Candor.Networks.Files;

/// <summary>
/// Posts of a Mastodon archive: <c>outbox.json</c>, an ActivityStreams collection. What the account passed on of others is left out.
/// </summary>
/// <remarks>Source: https://docs.joinmastodon.org/spec/activitypub/ and https://www.w3.org/TR/activitystreams-vocabulary/.</remarks>
internal static class MastodonOutbox
{
    private const string Everybody = "https://www.w3.org/ns/activitystreams#Public";

    public static async IAsyncEnumerable<FileRow> ReadAsync(FilePart part, FileReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var passedOn = 0;
        await foreach (var (activity, line) in JsonElements.ReadAsync(part, "orderedItems", cancellationToken))
        {
            var row = Row(part, activity, line, options);
            passedOn += row is null ? 1 : 0;
            if (row is not null)
            {
                yield return row;
            }
        }

        if (passedOn > 0)
        {
            yield return new FileRow.Remark(string.Create(CultureInfo.InvariantCulture, $"{part.Name}: {passedOn:N0} posts of others that the account passed on were left out."));
        }
    }

    /// <summary>The row; null for what the account passed on of others.</summary>
    private static FileRow? Row(FilePart part, JsonElement activity, long line, FileReadOptions options)
    {
        try
        {
            return Text(activity, "type") is "Announce" ? null : Post(part, activity, line, options);
        }
        catch (InvalidOperationException)
        {
            return part.Bad(line, "a text in it is broken (half a character, or bytes that are no UTF-8)");
        }
    }

    private static FileRow Post(FilePart part, JsonElement activity, long line, FileReadOptions options)
    {
        if (Member(activity, "object") is not { ValueKind: JsonValueKind.Object } note || Text(note, "id") is not { } id)
        {
            return part.Bad(line, $"an activity of type {Text(activity, "type") ?? "unknown"} holds no post");
        }

        var text = CleanText.Of(string.Join("\n\n", new[] { Text(note, "summary"), HtmlText.Of(Text(note, "content") ?? "") }.Where(words => !string.IsNullOrWhiteSpace(words))));
        var media = Media(note);
        if (text.Length == 0 && media.Count == 0)
        {
            return part.Bad(line, "the post has no text and no picture");
        }

        if (text.Length > options.MaxTextLength)
        {
            return part.Bad(line, $"the text has more than {options.MaxTextLength} characters");
        }

        var (at, reason) = FileDates.Read(Text(note, "published") ?? Text(activity, "published") ?? "", options);
        if (at is null)
        {
            return part.Bad(line, reason!);
        }

        var answers = Text(note, "inReplyTo");
        return new FileRow.Good(new IncomingItem
        {
            Id = id,
            Kind = answers is null ? ItemKind.Post : ItemKind.Reply,
            Author = AuthorOf(Text(note, "attributedTo") ?? Text(activity, "actor") ?? part.Name),
            Text = text,
            PostedAt = at.Value,
            Url = Web(Text(note, "url")) ?? Web(id),
            InReplyToId = answers,
            ThreadId = answers is null ? null : Text(note, "conversation") ?? answers,
            Language = Member(note, "contentMap") is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject().Select(one => one.Name).FirstOrDefault(name => name.Length == 2) : null,
            Media = media,
            Visibility = VisibilityOf(activity),
        }, line);
    }

    private static List<IncomingMedia> Media(JsonElement note) =>
        Member(note, "attachment") is { ValueKind: JsonValueKind.Array } attached
            ? [.. attached.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object)
                .Select(one => (Url: Web(Text(one, "url")), Type: Text(one, "mediaType"), Alt: Text(one, "name")))
                .Where(one => one.Url is not null).Select(one => new IncomingMedia(one.Url!, one.Type, one.Alt))]
            : [];

    private static Visibility VisibilityOf(JsonElement activity) =>
        Names(activity, "to").Contains(Everybody) ? Visibility.Public
        : Names(activity, "cc").Contains(Everybody) ? Visibility.Unlisted
        : Names(activity, "to").Any(name => name.EndsWith("/followers", StringComparison.Ordinal)) ? Visibility.FollowersOnly
        : Visibility.Direct;

    private static IEnumerable<string> Names(JsonElement activity, string name) => Member(activity, name) switch
    {
        { ValueKind: JsonValueKind.Array } many => many.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!),
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        _ => [],
    };

    private static Author AuthorOf(string actor)
    {
        var web = Web(actor);
        var name = web?.Segments.LastOrDefault()?.Trim('/') ?? actor;
        return new Author(actor, web is null ? name : $"{name.TrimStart('@')}@{web.Host}", null, web);
    }

    private static Uri? Web(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement parent, string name) => Member(parent, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
