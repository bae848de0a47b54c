using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>Statuses (docs: methods/statuses).</summary>
internal static partial class LocalMastodonStatuses
{
    public static void MapStatuses(this WebApplication app, LocalMastodonStore store)
    {
        app.MapPost("/api/v1/statuses", async (HttpContext context, CancellationToken cancellationToken) =>
            Create(store, context.User(), await context.Request.ReadFormAsync(cancellationToken), context.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key ? key : null));
        app.MapGet("/api/v1/statuses/{id}", (string id, HttpContext context) => Seen(store, id, context) is { } status ? Results.Json(store.Json(status)) : Missing);
        app.MapGet("/api/v1/statuses/{id}/source", (string id, HttpContext context) =>
            Seen(store, id, context) is { } status ? Results.Json(new { id, text = status.Text, spoiler_text = status.SpoilerText }) : Missing);
        app.MapGet("/api/v1/statuses/{id}/context", (string id, HttpContext context) =>
            Seen(store, id, context) is { } status ? Results.Json(Context(store, status, context.User())) : Missing);
        app.MapDelete("/api/v1/statuses/{id}", (string id, HttpContext context) => Delete(store, id, context.User()));
    }

    private static IResult Missing => Results.Json(new { error = "Record not found" }, statusCode: 404);

    private static LocalStatus? Seen(LocalMastodonStore store, string id, HttpContext context)
        => store.Find(id) is { } status && store.MaySee(context.User(), status) ? status : null;

    private static IResult Create(LocalMastodonStore store, LocalUser user, IFormCollection form, string? key)
    {
        // The same key at the same time waits for the first.
        lock (store.Keys)
        {
            return store.FindByKey(user, key) is { } earlier ? Results.Json(store.Json(earlier)) : Make(store, user, form, key);
        }
    }

    private static IResult Make(LocalMastodonStore store, LocalUser user, IFormCollection form, string? key)
    {
        var text = form["status"].ToString();
        var pictures = form["media_ids[]"].Select(id => store.Media.GetValueOrDefault(id!)).ToList();
        var answered = form["in_reply_to_id"].ToString() is { Length: > 0 } target ? store.Find(target) : null;
        if (Wrong(store, form, text, pictures, answered) is { } wrong)
        {
            return wrong;
        }

        var status = new LocalStatus
        {
            Id = store.NextId(),
            Author = user,
            Text = text,
            CreatedAt = store.Time.GetUtcNow(),
            Visibility = form["visibility"].ToString() is { Length: > 0 } visibility ? visibility : "public",
            SpoilerText = form["spoiler_text"].ToString(),
            Language = form["language"].ToString() is { Length: > 0 } language ? language : null,
            InReplyTo = answered,
            Media = [.. pictures.OfType<LocalMedia>()],
            Mentions = store.MentionsIn(text),
        };
        store.Add(status, key);
        return Results.Json(store.Json(status));
    }

    private static IResult? Wrong(LocalMastodonStore store, IFormCollection form, string text, List<LocalMedia?> pictures, LocalStatus? answered)
        => form switch
        {
            _ when form["in_reply_to_id"].ToString().Length > 0 && answered is null => Missing,
            _ when text.Trim().Length == 0 && pictures.Count == 0 => Invalid("Validation failed: Text can't be blank"),
            _ when Length(text) + Length(form["spoiler_text"].ToString()) > store.Rules.MaxCharacters
                => Invalid($"Validation failed: Text character limit of {store.Rules.MaxCharacters} exceeded"),
            _ when pictures.Count > 4 => Invalid("Validation failed: Cannot attach more than 4 files"),
            _ when pictures.Contains(null) => Invalid("Validation failed: Media was not found"),
            _ when pictures.Any(picture => picture!.Questions > 0) => Invalid("Cannot attach files that have not finished processing. Try again in a moment!"),
            _ => null,
        };

    private static IResult Invalid(string error) => Results.Json(new { error }, statusCode: 422);

    /// <summary>Graphemes, with 23 for every link and mentions without their host.</summary>
    private static int Length(string text)
        => new StringInfo(Host().Replace(Link().Replace(text, new string('x', 23)), "")).LengthInTextElements;

    private static object Context(LocalMastodonStore store, LocalStatus status, LocalUser user)
    {
        List<LocalStatus> ancestors = [];
        for (var above = status.InReplyTo; above is not null && store.Find(above.Id) is not null; above = above.InReplyTo)
        {
            ancestors.Insert(0, above);
        }

        var below = store.Statuses.Where(other => store.MaySee(user, other) && Answers(other, status)).ToList();
        return new { ancestors = ancestors.Select(store.Json), descendants = below.Select(store.Json) };
    }

    private static bool Answers(LocalStatus status, LocalStatus first)
        => status.InReplyTo is { } above && (above.Id == first.Id || Answers(above, first));

    private static IResult Delete(LocalMastodonStore store, string id, LocalUser user)
    {
        if (store.Find(id) is not { } status || status.Author != user)
        {
            return Missing;
        }

        store.Remove(status);
        return Results.Json(store.Json(status, withSource: true));
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=@\w+)@[\w.:-]*\w", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Host();
}
