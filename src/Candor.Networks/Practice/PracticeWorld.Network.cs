using System.Globalization;

namespace Candor.Networks.Practice;

/// <content>What <see cref="PracticeNetwork"/> asks of the world.</content>
public sealed partial class PracticeWorld
{
    // What a listener may have missed between reading the inbox and opening the stream is given again.
    private static readonly TimeSpan StreamOverlap = TimeSpan.FromMinutes(1);

    internal string IdOf(string handle, Guid sendId) => chance.Id($"sent/{handle}/{sendId:N}");

    /// <summary>Publishes once: the same send is the same post, also when it was taken down since.</summary>
    internal Outcome Publish(string handle, string name, OutgoingPost post, Uri? web)
    {
        lock (gate)
        {
            Advance();
            var id = IdOf(handle, post.SendId);
            if (state.Find(id) is { } there)
            {
                return there.Deleted ? new Outcome.Refused(RefusedReason.Duplicate, "This was published before and taken down since.") : Published(there, web);
            }

            var to = state.Standing(post.InReplyTo?.Id)?.Said;
            if (post.InReplyTo is not null && to is null)
            {
                return new Outcome.Refused(RefusedReason.TargetGone, "The post that this answers is gone.");
            }

            return Published(Hear(Saying(id, handle, name, post, to)), web);
        }
    }

    internal Outcome.Published? Find(string handle, Guid sendId, Uri? web) => Find(handle, IdOf(handle, sendId), web);

    internal Outcome.Published? Find(string handle, string id, Uri? web)
    {
        lock (gate)
        {
            Advance();
            return state.Standing(id) is { Said.House: true } kept && kept.Said.By == handle ? Published(kept, web) : null;
        }
    }

    /// <summary>Whether the post is gone now: deleted, or never there. An account deletes its own posts only.</summary>
    internal bool Delete(string handle, string id)
    {
        lock (gate)
        {
            Advance();
            if (state.Standing(id) is not { } kept)
            {
                return true;
            }

            if (!kept.Said.House || kept.Said.By != handle)
            {
                return false;
            }

            Happen(new PracticeLine { Deleted = new PracticeMark(id, handle, time.GetUtcNow()) });
            return true;
        }
    }

    internal string Keep(OutgoingMedia picture)
    {
        lock (gate)
        {
            return media.Keep(picture);
        }
    }

    internal PostMetrics? Metrics(string id)
    {
        lock (gate)
        {
            Advance();
            return state.Standing(id) is { } kept
                ? new PostMetrics(kept.LikedBy.Count, kept.RepostedBy.Count, kept.Answers.Count(answer => !answer.Deleted), Quotes: null, Views: null)
                : null;
        }
    }

    internal InboxPage Inbox(string handle, string? cursor, int size, Uri? web) => Page(cursor, size, web, kept => IsFor(kept.Said, handle));

    internal InboxPage Search(string query, string? cursor, int size, Uri? web)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Page(cursor, size, web, kept => !kept.Said.Private && words.Length > 0
            && words.All(word => CultureInfo.InvariantCulture.CompareInfo.IndexOf(kept.Said.Text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0));
    }

    internal IReadOnlyList<IncomingItem>? ThreadItems(string id, Uri? web)
    {
        lock (gate)
        {
            Advance();
            return state.Standing(id) is { } kept ? [.. state.Thread(kept).Select(each => Item(each.Said, web))] : null;
        }
    }

    /// <summary>Completes with what the account's people say after number <paramref name="after"/>, as soon as there is something.</summary>
    internal async Task<(IReadOnlyList<IncomingItem> Items, int Last)> NextAsync(string handle, int? after, Uri? web, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task more;
            TimeSpan wait;
            lock (gate)
            {
                Advance();
                var now = time.GetUtcNow();
                after ??= state.Heard.TakeWhile(kept => kept.Said.At < now - StreamOverlap).Count();
                var fresh = state.Heard.Skip(after.Value).Where(kept => !kept.Deleted && IsFor(kept.Said, handle)).ToArray();
                if (fresh.Length > 0)
                {
                    return ([.. fresh.Select(kept => Item(kept.Said, web))], state.Heard.Count);
                }

                after = state.Heard.Count;
                more = heardMore.Task;
                wait = NextDue() is { } next ? next - now + TimeSpan.FromMilliseconds(1) : Timeout.InfiniteTimeSpan;
            }

            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(more, Task.Delay(wait, time, over.Token));
            await over.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private InboxPage Page(string? cursor, int size, Uri? web, Func<PracticeKept, bool> wanted)
    {
        lock (gate)
        {
            Advance();
            var after = After(cursor);
            var waiting = state.Heard.Skip(after ?? 0).Where(kept => !kept.Deleted && wanted(kept));
            var page = after is null ? waiting.TakeLast(size).ToList() : [.. waiting.Take(size + 1)];
            var more = page.Count > size;
            var shown = more ? page[..size] : page;
            var last = more ? shown[^1].Number : state.Heard.Count;
            return new InboxPage([.. shown.Select(kept => Item(kept.Said, web))], $"{start.ToUnixTimeMilliseconds()}:{last}", more);
        }
    }

    /// <summary>The number that a cursor stands at; null for none, or for one of another world (the file was taken away).</summary>
    private int? After(string? cursor) =>
        cursor?.Split(':') is [var world, var number] && world == $"{start.ToUnixTimeMilliseconds()}" && int.TryParse(number, CultureInfo.InvariantCulture, out var after) ? after : null;

    /// <summary>What people say is for every account, except answers within a thread of another account of the organisation.</summary>
    private bool IsFor(PracticeSaying said, string handle) =>
        !said.House && (state.Find(said.Thread)?.Said is not { House: true } root || root.By == handle);

    private PracticeSaying Saying(string id, string handle, string name, OutgoingPost post, PracticeSaying? to) => new()
    {
        Id = id,
        Thread = to?.Thread ?? id,
        InReplyTo = to?.Id,
        By = handle,
        Name = name,
        House = true,
        Text = post.Text,
        At = time.GetUtcNow(),
        Language = post.Language,
        ContentWarning = post.ContentWarning,
        Private = to is { Private: true } || post.Visibility is Visibility.Direct,
        Pictures = post.Media.Count == 0 ? null : [.. post.Media.Select(picture => new PracticePicture(media.Keep(picture), picture.ContentType, picture.AltText))],
    };

    private static Outcome.Published Published(PracticeKept kept, Uri? web) => new(kept.Said.Id, null, PageOf(kept.Said.Id, web));

    private static IncomingItem Item(PracticeSaying said, Uri? web) => new()
    {
        Id = said.Id,
        Kind = KindOf(said),
        Author = AuthorOf(said, web),
        Text = said.Text,
        PostedAt = said.At,
        Url = said.Private ? null : PageOf(said.Id, web),
        InReplyToId = said.InReplyTo,
        ThreadId = said.Thread,
        Language = said.Language,
        Rating = said.Rating,
        Visibility = said.Private ? Visibility.Direct : Visibility.Public,
        Media = web is null ? [] : [.. (said.Pictures ?? []).Select(picture => new IncomingMedia(new Uri(web, $"practice/media/{picture.Id}"), picture.ContentType, picture.AltText))],
    };

    private static Uri? PageOf(string id, Uri? web) => web is null ? null : new Uri(web, $"practice/{id}");
}
