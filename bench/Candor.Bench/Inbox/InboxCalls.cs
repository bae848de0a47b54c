using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Candor.Bench.Inbox;

/// <summary>The calls of a day at the desk: mostly the first pages of the work lists, some filters, some search, some looking far back.</summary>
internal sealed class InboxCalls
{
    public const string ListGroup = "list";
    public const string SearchGroup = "search";
    public const string CountsGroup = "counts";
    public const string ViewGroup = "conversation";

    private readonly Random random;
    private readonly SampleInbox sample;
    private readonly Instant now;
    private readonly List<Guid> known;
    private readonly List<(long Rank, Guid Id)> places;

    private InboxCalls(SampleInbox sample, Random random, List<Guid> known, List<(long Rank, Guid Id)> places)
    {
        (this.sample, this.random, this.known, this.places) = (sample, random, known, places);
        now = TimeProvider.System.Now();
    }

    public static async Task<InboxCalls> PrepareAsync(IServiceProvider services, SampleInbox sample, Random random, CancellationToken cancellationToken)
    {
        await using var db = services.GetRequiredService<CandorDbFactory>().CreateDbContext();
        var total = await db.Conversations.CountAsync(cancellationToken);
        var drawn = new List<(long, Guid)>();
        for (var i = 0; i < 30; i++)
        {
            var place = await db.Conversations.OrderBy(one => one.Id).Skip(random.Next(total)).Select(one => new { one.Rank, one.Id }).FirstAsync(cancellationToken);
            drawn.Add((place.Rank, place.Id));
        }

        return new InboxCalls(sample, random, [.. drawn.Select(place => place.Item2)], drawn);
    }

    public IReadOnlyList<InboxCall> All()
    {
        var (common, middle, seldom) = SampleWords.Examples;
        return
        [
            List("open, first page", 16, () => new InboxQuery()),
            Walk("open, next five pages", 8),
            List("open, far back", 5, () => new InboxQuery { After = Place() }),
            List("all, far back", 2, () => new InboxQuery { View = InboxView.All, After = Place() }),
            List("mine", 8, () => new InboxQuery { View = InboxView.Mine }),
            List("unclaimed", 8, () => new InboxQuery { View = InboxView.Unclaimed }),
            List("emergencies", 5, () => new InboxQuery { View = InboxView.Emergencies }),
            List("overdue", 5, () => new InboxQuery { View = InboxView.Overdue }),
            List("reviews", 4, () => new InboxQuery { View = InboxView.Reviews }),
            List("closed", 2, () => new InboxQuery { View = InboxView.Closed }),
            List("one channel", 4, () => new InboxQuery { ChannelId = Any(sample.Channels) }),
            List("one owner", 3, () => new InboxQuery { OwnerId = Any(sample.Owners) }),
            List("one owner, closed", 2, () => new InboxQuery { View = InboxView.Closed, OwnerId = Any(sample.Owners) }),
            List("urgent", 3, () => new InboxQuery { AtLeast = Urgency.Urgent }),
            List("one intent", 3, () => new InboxQuery { Intent = (Intent)random.Next(9) }),
            List("one theme", 3, () => new InboxQuery { Theme = (Theme)random.Next(16) }),
            List("rare theme and intent, one channel", 2, () => new InboxQuery { Theme = Theme.Safety, Intent = Intent.Thanks, ChannelId = sample.Channels[^1] }),
            List("common language", 2, () => new InboxQuery { Language = "en" }),
            List("rare language", 2, () => new InboxQuery { Language = "ht" }),
            List("language nobody speaks, all", 1, () => new InboxQuery { View = InboxView.All, Language = "fi" }),
            List("one week, a year ago", 2, () => Week(InboxView.Open)),
            List("one week, a year ago, all", 2, () => Week(InboxView.All)),
            List("two channels only", 3, () => new InboxQuery(), Limited()),
            List("two channels only, overdue", 2, () => new InboxQuery { View = InboxView.Overdue }, Limited()),
            Search("common word", 3, () => new InboxQuery { Search = common }),
            Search("common word, all", 2, () => new InboxQuery { View = InboxView.All, Search = common }),
            Search("middling word", 3, () => new InboxQuery { Search = middle }),
            Search("rare word", 3, () => new InboxQuery { View = InboxView.All, Search = seldom }),
            Search("two common words", 3, () => new InboxQuery { Search = $"{common} parking" }),
            Search("common and rare word", 2, () => new InboxQuery { View = InboxView.All, Search = $"{common} {seldom}" }),
            Search("one letter so far", 2, () => new InboxQuery { Search = "h" }),
            Search("word nobody said", 2, () => new InboxQuery { Search = "zebra" }),
            Search("word, one channel, theme", 2, () => new InboxQuery { Search = middle, ChannelId = sample.Channels[1], Theme = Theme.Access }),
            Search("word, mine", 2, () => new InboxQuery { View = InboxView.Mine, Search = common }),
            new("counts", CountsGroup, 8, (services, cancellationToken) => CountAsync(services, Whole(), cancellationToken)),
            new("counts, two channels only", CountsGroup, 2, (services, cancellationToken) => CountAsync(services, Limited(), cancellationToken)),
            new("one conversation", ViewGroup, 12, ViewAsync),
        ];
    }

    private InboxCall List(string kind, int weight, Func<InboxQuery> query, Actor? by = null)
        => new(kind, ListGroup, weight, async (services, cancellationToken) => (await PageAsync(services, query(), by ?? Whole(), cancellationToken)).Rows.Count);

    private InboxCall Search(string kind, int weight, Func<InboxQuery> query)
        => new("search: " + kind, SearchGroup, weight, async (services, cancellationToken) => (await PageAsync(services, query(), Whole(), cancellationToken)).Rows.Count);

    /// <summary>Each call is the page after the one before, five pages down and then from the top again.</summary>
    private InboxCall Walk(string kind, int weight)
    {
        var (after, pages) = ((string?)null, 0);
        return new(kind, ListGroup, weight, async (services, cancellationToken) =>
        {
            var page = await PageAsync(services, new InboxQuery { After = after }, Whole(), cancellationToken);
            (after, pages) = pages == 5 ? (null, 0) : (page.Next, pages + 1);
            return page.Rows.Count;
        });
    }

    private InboxQuery Week(InboxView view)
    {
        var from = now - Duration.FromDays(365) - Duration.FromDays(random.Next(100));
        return new InboxQuery { View = view, From = from, To = from + Duration.FromDays(7) };
    }

    private async Task<int> ViewAsync(IServiceProvider services, CancellationToken cancellationToken)
        => (await services.GetRequiredService<InboxDesk>().ViewAsync(Any(known), Whole(), cancellationToken))?.Items.Count ?? throw new InvalidOperationException("A conversation is not there.");

    private static async Task<int> CountAsync(IServiceProvider services, Actor by, CancellationToken cancellationToken)
        => (await services.GetRequiredService<InboxList>().CountsAsync(by, cancellationToken)).Open;

    private static Task<InboxPage> PageAsync(IServiceProvider services, InboxQuery query, Actor by, CancellationToken cancellationToken)
        => services.GetRequiredService<InboxList>().PageAsync(query, by, cancellationToken);

    private string Place()
    {
        var (rank, id) = Any(places);
        return $"{rank}.{id:N}";
    }

    private T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private Actor Whole() => new(Any(sample.Owners), "Colleague", ActorKind.Person, [new ActorGrant(Role.SocialSpecialist)]);

    private Actor Limited() => new(sample.Owners[0], "Colleague", ActorKind.Person, [.. sample.Channels.Skip(4).Take(2).Select(channel => new ActorGrant(Role.SocialSpecialist, ChannelId: channel))]);
}
