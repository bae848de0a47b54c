namespace Candor.Networks.Mastodon;

/// <summary>The form of <c>POST /api/v1/statuses</c>, as documented.</summary>
internal static class StatusForm
{
    public static IEnumerable<KeyValuePair<string, string>> Of(OutgoingPost post, IEnumerable<string> pictures)
    {
        yield return new("status", post.Text);
        // GoToSocial, Pleroma and Akkoma may be set to read Markdown or HTML; the text was approved as it stands.
        yield return new("content_type", "text/plain");
        yield return new("visibility", Visible(post.Visibility));
        foreach (var picture in pictures)
        {
            yield return new("media_ids[]", picture);
        }

        if (post.InReplyTo is { } target)
        {
            yield return new("in_reply_to_id", target.Id);
        }

        if (!string.IsNullOrEmpty(post.ContentWarning))
        {
            yield return new("spoiler_text", post.ContentWarning);
            // The warning is meant for the pictures too.
            yield return new("sensitive", "true");
        }

        if (!string.IsNullOrEmpty(post.Language))
        {
            yield return new("language", post.Language);
        }
    }

    private static string Visible(Visibility visibility) => visibility switch
    {
        Visibility.Public => "public",
        Visibility.Unlisted => "unlisted",
        Visibility.FollowersOnly => "private",
        Visibility.Direct => "direct",
    };
}
