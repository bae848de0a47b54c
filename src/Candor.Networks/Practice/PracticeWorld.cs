namespace Candor.Networks.Practice;

/// <summary>
/// The practice network's world: made-up people around the sample hospital who post, ask, praise, complain and answer on their own,
/// driven by the clock. Opens its file when it is first asked something. Thread-safe.
/// </summary>
/// <remarks>The same options and the same start give the same people saying the same things; what was published stays in the file.</remarks>
public sealed partial class PracticeWorld(PracticeOptions options, TimeProvider time) : IDisposable
{
    private readonly Lock gate = new();
    private readonly PracticeState state = new();
    private readonly PracticeMedia media = new(options.File is null ? null : options.File + ".media");
    private readonly PriorityQueue<PracticeLine, (DateTimeOffset At, int Order)> due = new();

    private PracticeCrowd crowd = new(options.Seed, options, PracticeScript.Default);
    private PracticeChance chance = new(options.Seed);
    private PracticeLog? log;
    private int order;
    private DateTimeOffset start;
    private DateTimeOffset nextArrival;
    private TaskCompletionSource heardMore = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The newest public threads, newest first, as a visitor sees them.</summary>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<PracticePost> Timeline(int count)
    {
        lock (gate)
        {
            Advance();
            return [.. state.Heard.Where(kept => kept is { Deleted: false, Said: { Private: false, InReplyTo: null } })
                .OrderByDescending(kept => kept.Said.At).Take(count).Select(Show)];
        }
    }

    /// <summary>The public thread that a post is in, from its first post; null when there is none.</summary>
    public PracticePost? Thread(string id)
    {
        lock (gate)
        {
            Advance();
            return state.Standing(id) is { Said.Private: false } kept ? Show(state.Standing(kept.Said.Thread) ?? kept) : null;
        }
    }

    /// <summary>A picture that a standing public post shows: its bytes and media type; null when there is none.</summary>
    public (ReadOnlyMemory<byte> Content, string ContentType)? Picture(string id)
    {
        lock (gate)
        {
            var picture = state.Heard.Where(kept => kept is { Deleted: false, Said.Private: false })
                .SelectMany(kept => kept.Said.Pictures ?? []).FirstOrDefault(picture => picture.Id == id);
            return picture is not null && media.Find(id) is { } content ? (content, picture.ContentType) : null;
        }
    }

    /// <summary>Has a person say something now: for trainers and tests.</summary>
    /// <param name="handle">One of the people, or any other handle.</param>
    /// <param name="text">The words.</param>
    /// <param name="inReplyToId">What it answers; null for nothing.</param>
    /// <param name="rating">Stars from 1 to 5 when it is a review.</param>
    /// <param name="inPrivate">Whether only the organisation sees it.</param>
    /// <exception cref="ArgumentException">There is no post under <paramref name="inReplyToId"/>.</exception>
    public PracticePost Say(string handle, string text, string? inReplyToId = null, int? rating = null, bool inPrivate = false)
    {
        lock (gate)
        {
            Advance();
            var id = chance.Id($"said/{start:O}/{state.Heard.Count}");
            var to = state.Standing(inReplyToId)?.Said;
            if (inReplyToId is not null && to is null)
            {
                throw new ArgumentException($"There is no post {inReplyToId} to answer.", nameof(inReplyToId));
            }

            return Show(Hear(new PracticeSaying
            {
                Id = id, Thread = to?.Thread ?? id, InReplyTo = to?.Id, By = handle, Text = text, At = time.GetUtcNow(),
                Language = PracticeScript.Default.Person(handle).Language, Rating = rating, Private = inPrivate || to is { Private: true },
            }));
        }
    }

    /// <summary>Takes a post down as whoever said it: for trainers and tests. A post that is not there is left so.</summary>
    public void TakeDown(string id)
    {
        lock (gate)
        {
            Advance();
            if (state.Standing(id) is { } kept)
            {
                Happen(new PracticeLine { Deleted = new PracticeMark(id, kept.Said.By, time.GetUtcNow()) });
            }
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            log?.Dispose();
            log = null;
        }
    }

    private PracticePost Show(PracticeKept kept) => new()
    {
        Id = kept.Said.Id,
        Kind = KindOf(kept.Said),
        Author = AuthorOf(kept.Said, null),
        FromHospital = kept.Said.House,
        Text = kept.Said.Text,
        PostedAt = kept.Said.At,
        Language = kept.Said.Language,
        InReplyToId = kept.Said.InReplyTo,
        Rating = kept.Said.Rating,
        Place = kept.Said.Place,
        ContentWarning = kept.Said.ContentWarning,
        Pictures = kept.Said.Pictures ?? [],
        Likes = kept.LikedBy.Count,
        Reposts = kept.RepostedBy.Count,
        Replies = [.. kept.Answers.Where(answer => !answer.Deleted && !answer.Said.Private).OrderBy(answer => answer.Said.At).Select(Show)],
    };

    private static ItemKind KindOf(PracticeSaying said) => said switch
    {
        { Private: true } => ItemKind.Message,
        { Rating: not null } => ItemKind.Review,
        { InReplyTo: not null } => ItemKind.Reply,
        _ when said.Text.Contains("@mercyridge", StringComparison.OrdinalIgnoreCase) => ItemKind.Mention,
        _ => ItemKind.Post,
    };

    private static Author AuthorOf(PracticeSaying said, Uri? web)
    {
        var person = said.House ? new PracticePersona(said.By, said.Name ?? said.By, "") : PracticeScript.Default.Person(said.By);
        return new Author(said.By, said.By, person.Name, web is null ? null : new Uri(web, $"practice/by/{said.By}"), said.House ? null : person.Followers);
    }
}
