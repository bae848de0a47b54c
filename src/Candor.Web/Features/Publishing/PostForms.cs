using Candor.Governance;
using Candor.Networks;
using Candor.Publishing;
using NodaTime;
using NodaTime.Text;

namespace Candor.Web.Features.Publishing;

/// <summary>
/// The composer's form: <c>channels</c> (ticked ids), <c>text</c> for all, <c>text-ID</c>, <c>warning-ID</c>, <c>visibility-ID</c>, <c>language-ID</c> and <c>audience-ID</c> per channel,
/// <c>title</c>, <c>zone</c>, <c>date</c> and <c>time</c>, kept pictures as <c>media</c> (digests) with <c>alt-DIGEST</c>, new ones as files <c>picture</c>
/// with <c>alt-new</c> in their order, and <c>version</c>, <c>then</c>, <c>reason</c>.
/// </summary>
/// <param name="Written">Everything as it was written, whether it can be kept or not.</param>
/// <param name="Version">The version that the editor saw.</param>
/// <param name="Then"><c>review</c> to ask for approval at once.</param>
/// <param name="Reason">Why a warning is right as it stands.</param>
/// <param name="Fault">What cannot be kept as it was sent; null when everything can.</param>
internal sealed record PostForms(Composing Written, int? Version, string? Then, string? Reason, ComposeFault? Fault)
{
    /// <summary>Everything at once, as the desk keeps it.</summary>
    public PostEdit Edit => Written.ToEdit() with { LocalAt = LocalAt(Written.Date, Written.Time) };

    /// <summary>Reads what was written; a picture that cannot be kept is a fault, and the others stay.</summary>
    public static async Task<PostForms> ReadAsync(HttpRequest request, IReadOnlyList<PostChannel> channels, MediaStore store, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.Draft);
        var form = await request.ReadFormAsync(cancellationToken);
        var written = Words(form, channels);
        var (added, fault) = await AddedAsync(form, store, cancellationToken);
        written = written with { Media = [.. written.Media, .. added] };
        return new PostForms(written, int.TryParse(form["version"], out var version) ? version : null, form["then"], form["reason"], fault ?? FaultOf(written));
    }

    /// <summary>What was written, without new pictures: nothing is kept.</summary>
    public static Composing Words(IFormCollection form, IReadOnlyList<PostChannel> channels)
    {
        string Of(string name) => form[name].ToString().ReplaceLineEndings("\n");
        string? Some(string name) => Of(name) is { Length: > 0 } value ? value : null;

        var known = channels.Select(channel => channel.Channel.Id).ToHashSet();
        var ticked = form["channels"].Select(id => Guid.TryParse(id, out var channel) ? channel : Guid.Empty).Where(known.Contains).Distinct();
        return new Composing
        {
            Title = Of("title"),
            Text = Of("text"),
            Channels = channels,
            Chosen = ticked.ToDictionary(id => id, id => new VersionEdit
            {
                ChannelId = id,
                Text = Of($"text-{id}"),
                ContentWarning = Some($"warning-{id}"),
                Visibility = Enum.TryParse<Visibility>(form[$"visibility-{id}"], ignoreCase: true, out var visibility) && Enum.IsDefined(visibility) ? visibility : null,
                Language = Some($"language-{id}"),
                Audience = Some($"audience-{id}"),
            }),
            Media = [.. form["media"].OfType<string>().Where(digest => form[$"remove-{digest}"].Count == 0).Select(digest => new MediaEdit(digest, Of($"alt-{digest}")))],
            Zone = Of("zone"),
            Date = Of("date"),
            Time = Of("time"),
        };
    }

    private static async Task<(List<MediaEdit> Added, ComposeFault? Fault)> AddedAsync(IFormCollection form, MediaStore store, CancellationToken cancellationToken)
    {
        var (added, alts) = (new List<MediaEdit>(), form["alt-new"]);
        ComposeFault? fault = null;
        var pictures = form.Files.GetFiles("picture");
        for (var i = 0; i < pictures.Count; i++)
        {
            if (pictures[i].Length == 0)
            {
                continue;
            }

            try
            {
                await using var content = pictures[i].OpenReadStream();
                added.Add(new MediaEdit((await store.KeepAsync(content, cancellationToken)).Digest, i < alts.Count ? alts[i] ?? "" : ""));
            }
            catch (RuleBrokenException refused)
            {
                fault = ComposeFault.Of(refused);
            }
        }

        return (added, fault);
    }

    private static ComposeFault? FaultOf(Composing written)
    {
        if (written.Zone.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(written.Zone) is null)
        {
            return new ComposeFault(ComposePlace.Zone, $"“{written.Zone}” is not a time zone. Choose one from the list, such as America/Chicago.");
        }

        if (written.Date.Length + written.Time.Length > 0 && LocalAt(written.Date, written.Time) is null)
        {
            return new ComposeFault(ComposePlace.When, "Give both a day and a time, or neither to send it once it is approved.");
        }

        return written.IsEmpty ? new ComposeFault(ComposePlace.Whole, "Nothing is written yet. Write something first, then save it.") : null;
    }

    private static LocalDateTime? LocalAt(string date, string time)
        => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse($"{date}T{(time.Length >= 5 ? time[..5] : time)}") is { Success: true } parsed ? parsed.Value : null;
}
