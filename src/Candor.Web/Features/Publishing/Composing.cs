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

    public IReadOnlyDictionary<Guid, CheckResult> Checks { get; init; } = new Dictionary<Guid, CheckResult>();

    public IEnumerable<PostChannel> ChosenChannels => Channels.Where(channel => Chosen.ContainsKey(channel.Channel.Id));

    public string TextOf(Guid channelId) => Chosen.TryGetValue(channelId, out var version) && version.Text.Length > 0 ? version.Text : Text;

    /// <summary>The check of the words for all: of any channel that takes them unchanged.</summary>
    public CheckResult? CommonCheck => Checks.Where(check => TextOf(check.Key) == Text).Select(check => check.Value).MaxBy(check => check.Findings.Count);

    /// <summary>Channels whose own words have findings.</summary>
    public IEnumerable<(PostChannel Channel, CheckResult Check)> OwnChecks
        => ChosenChannels.Where(channel => TextOf(channel.Channel.Id) != Text && Checks.ContainsKey(channel.Channel.Id)).Select(channel => (channel, Checks[channel.Channel.Id]));

    public IReadOnlyList<Picture> Pictures => [.. Media.Select(picture => new Picture($"/desk/media/{picture.Digest}", picture.AltText))];

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
            Checks = check?.ByChannel ?? new Dictionary<Guid, CheckResult>(),
        };
    }
}
