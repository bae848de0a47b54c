using System.Globalization;
using Candor.Networks;
using Candor.Publishing;
using Candor.Safeguards;
using Candor.Web.Look;

namespace Candor.Web.Features.Publishing;

/// <summary>A post while it is written: the words for all channels, the words of single ones, and what the checks say.</summary>
public sealed record Composing
{
    public string Title { get; init; } = "";

    /// <summary>The words that go out where a channel has none of its own.</summary>
    public string Text { get; init; } = "";

    public required IReadOnlyList<PostChannel> Channels { get; init; }

    /// <summary>What is ticked, with the words of its own where they differ.</summary>
    public IReadOnlyDictionary<Guid, VersionEdit> Chosen { get; init; } = new Dictionary<Guid, VersionEdit>();

    public IReadOnlyList<MediaEdit> Media { get; init; } = [];

    /// <summary>The zone of the time (IANA), as it was typed.</summary>
    public string Zone { get; init; } = "";

    /// <summary>The day, as a form sends it; empty for as soon as it is approved.</summary>
    public string Date { get; init; } = "";

    /// <summary>The time of day, as a form sends it.</summary>
    public string Time { get; init; } = "";

    /// <summary>Whether nothing is written in it at all.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Text) && Media.Count == 0 && Chosen.Values.All(version => string.IsNullOrWhiteSpace(version.Text));

    public IReadOnlyDictionary<Guid, CheckResult> Checks { get; init; } = new Dictionary<Guid, CheckResult>();

    public IEnumerable<PostChannel> ChosenChannels => Channels.Where(channel => Chosen.ContainsKey(channel.Channel.Id));

    public string TextOf(Guid channelId) => Chosen.TryGetValue(channelId, out var version) && version.Text.Length > 0 ? version.Text : Text;

    /// <summary>The check of the words for all: of any channel that takes them unchanged.</summary>
    public CheckResult? CommonCheck => Checks.Where(check => TextOf(check.Key) == Text).Select(check => check.Value).MaxBy(check => check.Findings.Count);

    /// <summary>Channels whose own words have findings.</summary>
    public IEnumerable<(PostChannel Channel, CheckResult Check)> OwnChecks
        => ChosenChannels.Where(channel => TextOf(channel.Channel.Id) != Text && Checks.ContainsKey(channel.Channel.Id)).Select(channel => (channel, Checks[channel.Channel.Id]));

    public IReadOnlyList<Picture> Pictures => [.. Media.Select(picture => new Picture($"/desk/media/{picture.Digest}", picture.AltText))];

    /// <summary>Everything at once, each channel with the words that it takes; without its time.</summary>
    public PostEdit ToEdit() => new()
    {
        Title = Title,
        Zone = Zone.Length > 0 ? Zone : null,
        Versions = [.. Chosen.Values.Select(version => version with { Text = TextOf(version.ChannelId) })],
        Media = Media,
    };

    /// <summary>A kept post, opened for writing: the words that most channels share stand for all.</summary>
    public static Composing Of(Post post, IReadOnlyList<PostChannel> channels, PostCheckResult? check)
    {
        var common = post.Versions.GroupBy(version => version.Text).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key ?? "";
        return new Composing
        {
            Title = post.Title,
            Text = common,
            Channels = channels,
            Chosen = post.Versions.ToDictionary(version => version.ChannelId, version => new VersionEdit
            {
                ChannelId = version.ChannelId, Text = version.Text == common ? "" : version.Text, Language = version.Language, ContentWarning = version.ContentWarning, Visibility = version.Visibility, Audience = version.Audience,
            }),
            Media = [.. post.Media.OrderBy(picture => picture.Order).Select(picture => new MediaEdit(picture.Digest, picture.AltText))],
            Zone = post.Zone,
            Date = post.LocalAt?.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "",
            Time = post.LocalAt?.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "",
            Checks = check?.ByChannel ?? new Dictionary<Guid, CheckResult>(),
        };
    }
}
