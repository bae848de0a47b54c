using System.Globalization;
using Candor.Networks.Tests.Compliance;
using Candor.Networks.Tests.Guard;
using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Bluesky;

/// <summary>More notifications than a real server makes in a test: a server that lists them as the AppView does, newest first.</summary>
public sealed class WalkingALongInbox
{
    private static readonly DateTimeOffset Begin = DateTimeOffset.Parse("2026-01-05T08:00:00Z", CultureInfo.InvariantCulture);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(50, 30)]
    [InlineData(50, 990)]
    [InlineData(50, 4_321)]
    [InlineData(400, 2_000)]
    public async Task Backlog_of_any_length_is_given_whole(int before, int backlog)
    {
        var count = before;
        await using var server = await LoopbackServer.StartAsync(context => ListAsync(context, count));
        using var world = new OutsideWorld();
        var inbox = (IReadsInbox)world.Network("bluesky");
        var account = AccountAt(server.Address);
        var cursor = (await inbox.ReadInboxAsync(account, null, Token)).Cursor;

        count = before + backlog;
        var seen = new HashSet<string>();
        var calls = 0;
        InboxPage page;
        do
        {
            // More arrives while the walk is under way.
            count++;
            page = await inbox.ReadInboxAsync(account, cursor, Token);
            Assert.Null(page.Fault);
            cursor = page.Cursor;
            seen.UnionWith(page.Items.Select(item => item.Id));
            Assert.True(++calls < 100, "The walk has no end.");
        }
        while (page.HasMore);
        seen.UnionWith((await inbox.ReadInboxAsync(account, cursor, Token)).Items.Select(item => item.Id));

        Assert.Superset(Enumerable.Range(before, backlog + calls).Select(IdOf).ToHashSet(), seen);
    }

    [Fact]
    public async Task Late_arrival_below_a_whole_page_is_given()
    {
        var missing = new HashSet<int> { 400 - 150 };
        await using var server = await LoopbackServer.StartAsync(context => ListAsync(context, 400, missing));
        using var world = new OutsideWorld();
        var inbox = (IReadsInbox)world.Network("bluesky");
        var cursor = (await inbox.ReadInboxAsync(AccountAt(server.Address), null, Token)).Cursor;

        missing.Clear();
        var page = await inbox.ReadInboxAsync(AccountAt(server.Address), cursor, Token);

        Assert.Contains(page.Items, item => item.Id == IdOf(400 - 150));
        Assert.Equal(cursor, page.Cursor);
    }

    private static string IdOf(int number) => $"at://did:plc:patient/app.bsky.feed.post/3{number:d12}";

    private static Task ListAsync(HttpContext context, int count, IReadOnlySet<int>? missing = null)
    {
        var from = context.Request.Query["cursor"] is [{ } cursor] ? int.Parse(cursor, CultureInfo.InvariantCulture) : count;
        var numbers = Enumerable.Range(0, from).Reverse().Where(number => missing?.Contains(number) != true).Take(100).ToList();
        return context.Response.WriteAsJsonAsync(new
        {
            cursor = numbers is [.., > 0] ? $"{numbers[^1]}" : null,
            notifications = numbers.Select(number =>
            {
                var time = Begin.AddMinutes(number).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
                return new { uri = IdOf(number), cid = "c", reason = "mention", indexedAt = time, author = new { did = "did:plc:patient", handle = "patient.test" }, record = new { text = "x", createdAt = time } };
            }),
        }, Token);
    }

    private static Account AccountAt(Uri server) => new()
    {
        Settings = new Dictionary<string, string> { ["server"] = server.AbsoluteUri },
        Secrets = new Dictionary<string, string> { ["access"] = "token" },
        NetworkId = "did:plc:clinic",
        KeepAsync = (_, _) => Task.CompletedTask,
    };
}
