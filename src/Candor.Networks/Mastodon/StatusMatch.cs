using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Candor.Networks.Mastodon;

/// <summary>Finds the status that a post became.</summary>
/// <param name="api">The account's server.</param>
/// <param name="mayChangeWords">
/// Whether the server may read the text as markup and show other words (snac takes <c>&lt;b&gt;</c> and <c>*</c> as signs).
/// What merely shares most words is then taken for "perhaps": a false "absent" would double the post.
/// </param>
internal sealed partial class StatusMatch(MastodonApi api, bool mayChangeWords)
{
    /// <summary>The status, or whether one is there that reads almost the same.</summary>
    public async Task<(JsonElement? Match, bool Alike)> FindAsync(IEnumerable<JsonElement> statuses, OutgoingPost post, CancellationToken cancellationToken)
    {
        var candidates = statuses.Where(status => SameFrame(status, post)).ToList();
        if (candidates.FirstOrDefault(status => Same(Statuses.Content(status), post.Text)) is { ValueKind: JsonValueKind.Object } match)
        {
            return (match, false);
        }

        var alike = false;
        foreach (var candidate in candidates.Where(status => IsAlike(Statuses.Content(status), post.Text)))
        {
            // Servers that read Markdown change the signs; the source, where it is given, is the text as it was sent.
            var source = await api.GetAsync($"api/v1/statuses/{Uri.EscapeDataString(candidate.Text("id")!)}/source", cancellationToken);
            if (source.Json.Text("text") is { } text && Same(text, post.Text))
            {
                return (candidate, false);
            }

            alike = true;
        }

        return (null, alike);
    }

    private static bool SameFrame(JsonElement status, OutgoingPost post)
        => status.At("reblog").ValueKind != JsonValueKind.Object
            && status.Text("in_reply_to_id") == post.InReplyTo?.Id
            && status.List("media_attachments").Count == post.Media.Count
            && Same(status.Text("spoiler_text") ?? "", post.ContentWarning ?? "");

    private bool IsAlike(string shown, string sent) => Bare(shown) == Bare(sent) || (mayChangeWords && SharesMostWords(shown, sent));

    private static bool SharesMostWords(string shown, string sent)
    {
        var words = Words(sent);
        return words.Count > 0 && words.Intersect(Words(shown), StringComparer.Ordinal).Count() * 5 >= words.Count * 3;
    }

    private static HashSet<string> Words(string text)
        => [.. Word().Matches(Plain(text).ToLowerInvariant()).Select(match => match.Value)];

    private static bool Same(string left, string right) => Plain(left) == Plain(right);

    /// <summary>Composed letters, single spaces, mentions without their host (servers add or drop it).</summary>
    private static string Plain(string text)
        => Space().Replace(FullMention().Replace(text.Normalize(NormalizationForm.FormC), "${local}"), " ").Trim();

    /// <summary>Letters and digits alone.</summary>
    private static string Bare(string text) => string.Concat(Plain(text).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Space();

    [GeneratedRegex(@"(?<local>@[\w.-]+)@[\w.:-]*\w", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex FullMention();
}
