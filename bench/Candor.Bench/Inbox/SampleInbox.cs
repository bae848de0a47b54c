using Candor.Inbox;
using Candor.Language;
using Candor.Networks;
using NodaTime;

namespace Candor.Bench.Inbox;

/// <summary>
/// Draws conversations as a hospital has them over three years: 70 in 100 closed, 25 open, 5 claimed; one in five hundred
/// an emergency; one in a hundred of what is not closed is late.
/// </summary>
internal sealed class SampleInbox
{
    public const string ConversationColumns =
        "id, channel_id, thread_id, preview, author_handle, author_name, kind, rating, state, owner_id, claimed_at, language, feeling, urgency, intents, themes, emergencies, "
        + "emergency_seen_at, first_at, last_at, received_at, due_at, escalation, closed_as, closed_at, item_count, rank, version";

    public const string ItemColumns =
        "id, conversation_id, channel_id, network_id, kind, visibility, ours, author_id, author_handle, author_name, text, rating, posted_at, received_at, reading";

    private static readonly Duration Span = Duration.FromDays(3 * 365);

    private readonly Random random;
    private readonly SampleWords words;
    private readonly Instant now;
    private readonly List<string> readings;

    public SampleInbox(int seed, Instant now, IReadOnlyList<Guid> channels, IReadOnlyList<Guid> owners)
    {
        (random, this.now, Channels, Owners) = (new Random(seed), now, channels, owners);
        words = new SampleWords(random);
        readings = [.. Enumerable.Range(0, 100).Select(_ => ReadingText.Write(Reader.Default.Read(words.Text())))];
    }

    public IReadOnlyList<Guid> Channels { get; }

    public IReadOnlyList<Guid> Owners { get; }

    /// <summary>The conversation of that number of so many, oldest first, with its items.</summary>
    public (object?[] Conversation, List<object?[]> Items) Draw(int number, int of)
    {
        var first = now - Span + (Span * ((double)number / of)) - Duration.FromSeconds(random.Next(0, 600));
        first = Instant.FromUnixTimeTicks(first.ToUnixTimeTicks() / 10 * 10);
        var id = NewId(first);
        var channel = Channels[Skewed(Channels.Count)];
        var state = Chance(0.70) ? ConversationState.Closed : Chance(0.25 / 0.30) ? ConversationState.Open : ConversationState.Claimed;
        var isOpen = state != ConversationState.Closed;
        Guid? owner = state == ConversationState.Claimed || (!isOpen && Chance(0.6)) ? Owners[random.Next(Owners.Count)] : null;
        var kind = Pick((0.45, ItemKind.Mention), (0.25, ItemKind.Reply), (0.10, ItemKind.Review), (0.12, ItemKind.Message), (0.08, ItemKind.Post));
        int? rating = kind == ItemKind.Review ? random.Next(1, 6) : null;
        var emergency = Chance(0.002);
        var seen = emergency && (!isOpen || Chance(0.5));
        var urgency = emergency ? Urgency.Emergency : Pick((0.5, Urgency.None), (0.44, Urgency.Routine), (0.06, Urgency.Urgent));
        var author = $"resident{random.Next(of)}";
        var items = Items(id, channel, kind, rating, author, first);
        var last = (Instant)items[^1][12]!;
        var late = isOpen && Chance(0.01);
        var due = late ? now - Duration.FromMinutes(random.Next(1, 20_000)) : isOpen && Chance(0.03) ? now + Duration.FromMinutes(random.Next(1, 4_000)) : (Instant?)null;
        var step = !isOpen ? 0 : (emergency, seen, urgency) switch { (true, false, _) => 3, (true, true, _) => 2, (_, _, Urgency.Urgent) => 1, _ => 0 };
        var preview = (string)items[^1][10]!;
        return (
            [
                id, channel, $"thread-{number}", preview.Length > 280 ? preview[..279] + "…" : preview, author, author, kind.ToString(), rating, state.ToString(), owner, owner is null ? null : last,
                Pick((0.86, "en"), (0.09, "es"), (0.02, "pl"), (0.015, "zh"), (0.01, "vi"), (0.004, "ar"), (0.001, "ht")),
                Pick((0.45, Feeling.Negative), (0.3, Feeling.Neutral), (0.25, Feeling.Positive)).ToString(), urgency.ToString(),
                1 << Skewed(9), Chance(0.7) ? (1 << Skewed(16)) | (Chance(0.3) ? 1 << Skewed(16) : 0) : 0, emergency ? 1 << random.Next(13) : 0,
                seen ? last : null, first, last, first, due, late && Chance(0.2) ? 1 : 0,
                isOpen ? null : nameof(ClosingKind.AnsweredInPublic), isOpen ? null : last, items.Count, ((long)step << Conversation.RankTimeBits) + (last.ToUnixTimeTicks() / 10), 1,
            ],
            items);
    }

    /// <summary>A text like those of the items.</summary>
    public string Text() => words.Text();

    private List<object?[]> Items(Guid conversation, Guid channel, ItemKind kind, int? rating, string author, Instant first)
    {
        var items = new List<object?[]>();
        var at = first;
        do
        {
            var id = NewId(at);
            items.Add([id, conversation, channel, id.ToString("N"), kind.ToString(), nameof(Visibility.Public), false, author, author, author, words.Text(), rating, at, at, readings[random.Next(readings.Count)]]);
            at += Duration.FromSeconds(random.Next(60, 80_000));
        }
        while (Chance(0.3) && at < now);

        return items;
    }

    /// <summary>The low numbers more often: half of what is left goes to the next one, or nearly.</summary>
    private int Skewed(int count)
    {
        var at = 0;
        while (at < count - 1 && !Chance(0.35))
        {
            at++;
        }

        return at;
    }

    private bool Chance(double share) => random.NextDouble() < share;

    private T Pick<T>(params ReadOnlySpan<(double Share, T Value)> choices)
    {
        var at = random.NextDouble();
        foreach (var (share, value) in choices)
        {
            if ((at -= share) < 0)
            {
                return value;
            }
        }

        return choices[^1].Value;
    }

    private static Guid NewId(Instant at) => Guid.CreateVersion7(at.ToDateTimeOffset());
}
