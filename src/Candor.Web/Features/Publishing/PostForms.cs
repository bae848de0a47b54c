using Candor.Governance;
using Candor.Networks;
using Candor.Publishing;
using NodaTime.Text;

namespace Candor.Web.Features.Publishing;

/// <summary>
/// The composer's form: <c>channels</c> (ticked ids), <c>text</c> for all, <c>text-ID</c>, <c>warning-ID</c>, <c>visibility-ID</c>, <c>language-ID</c> and <c>audience-ID</c> per channel,
/// <c>title</c>, <c>zone</c>, <c>date</c> and <c>time</c>, kept pictures as <c>media</c> (digests) with <c>alt-DIGEST</c>, new ones as files <c>picture</c>
/// with <c>alt-new</c> in their order, and <c>version</c>, <c>then</c>, <c>reason</c>.
/// </summary>
internal sealed record PostForms(PostEdit Edit, int? Version, string? Then, string? Reason)
{
    public static async Task<PostForms> ReadAsync(HttpRequest request, MediaStore store, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.Draft);
        var form = await request.ReadFormAsync(cancellationToken);
        var media = form["media"].Where(digest => digest is not null && form[$"remove-{digest}"].Count == 0).Select(digest => new MediaEdit(digest!, form[$"alt-{digest}"].ToString())).ToList();
        var alts = form["alt-new"];
        var pictures = form.Files.GetFiles("picture");
        for (var i = 0; i < pictures.Count; i++)
        {
            if (pictures[i].Length > 0)
            {
                await using var content = pictures[i].OpenReadStream();
                media.Add(new MediaEdit((await store.KeepAsync(content, cancellationToken)).Digest, i < alts.Count ? alts[i] ?? "" : ""));
            }
        }

        var edit = new PostEdit
        {
            Title = form["title"].ToString(),
            Zone = form["zone"].ToString() is { Length: > 0 } zone ? zone : null,
            LocalAt = LocalAt(form["date"].ToString(), form["time"].ToString()),
            Versions = [.. form["channels"].Where(id => Guid.TryParse(id, out _)).Select(id => VersionOf(form, id!))],
            Media = media,
        };
        return new PostForms(edit, int.TryParse(form["version"], out var version) ? version : null, form["then"], form["reason"]);
    }

    private static VersionEdit VersionOf(IFormCollection form, string id) => new()
    {
        ChannelId = Guid.Parse(id),
        Text = form[$"text-{id}"].ToString() is { Length: > 0 } own ? own : form["text"].ToString(),
        ContentWarning = form[$"warning-{id}"],
        Visibility = Enum.TryParse<Visibility>(form[$"visibility-{id}"], out var visibility) && Enum.IsDefined(visibility) ? visibility : null,
        Language = form[$"language-{id}"].ToString() is { Length: > 0 } language ? language : null,
        Audience = form[$"audience-{id}"].ToString() is { Length: > 0 } audience ? audience : null,
    };

    private static NodaTime.LocalDateTime? LocalAt(string date, string time)
    {
        if (date.Length == 0 && time.Length == 0)
        {
            return null;
        }

        var parsed = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse($"{date}T{(time.Length >= 5 ? time[..5] : time)}");
        return parsed.Success ? parsed.Value : throw new RuleBrokenException("time-not-understood", "Give both a date and a time, such as 2026-12-01 and 09:30, or neither to send it once it is approved.");
    }
}
