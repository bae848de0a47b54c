using Candor.Networks.Practice;
using Microsoft.Extensions.Time.Testing;

namespace Candor.Networks.Tests.Practice;

/// <summary>A world, the hospital's account in it and a clock in the test's hand.</summary>
internal sealed class PracticeDesk : IDisposable
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public PracticeDesk(PracticeOptions? options = null, DateTimeOffset? at = null)
    {
        Clock = new FakeTimeProvider(at ?? Monday);
        World = new PracticeWorld(options ?? new PracticeOptions(), Clock);
        Network = new PracticeNetwork(World, Faults, Clock);
    }

    public static PracticeOptions Quiet => new() { History = false, Arrivals = false, Answers = false };

    public FakeTimeProvider Clock { get; }

    public PracticeFaults Faults { get; } = new();

    public PracticeWorld World { get; }

    public PracticeNetwork Network { get; }

    public Account Account { get; } = AccountOf("mercyridge");

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Account AccountOf(string handle) => new()
    {
        Settings = new Dictionary<string, string> { ["handle"] = handle, ["web"] = "http://127.0.0.1:5080" },
        Secrets = new Dictionary<string, string>(),
        KeepAsync = (_, _) => Task.CompletedTask,
    };

    public OutgoingPost Post(string text, string? answers = null) => new()
    {
        SendId = Guid.CreateVersion7(Clock.GetUtcNow()),
        BegunAt = Clock.GetUtcNow(),
        Text = text,
        Language = "en",
        InReplyTo = answers is null ? null : new ReplyTarget(answers),
    };

    public async Task<string> PublishAsync(OutgoingPost post) =>
        Assert.IsType<Outcome.Published>(await Network.PublishAsync(Account, post, Token)).Id;

    public async Task<List<IncomingItem>> ReadAllAsync()
    {
        List<IncomingItem> all = [];
        string? cursor = null;
        InboxPage page;
        do
        {
            page = await Network.ReadInboxAsync(Account, cursor, Token);
            Assert.Null(page.Fault);
            all.AddRange(page.Items);
            cursor = page.Cursor;
        }
        while (page.HasMore);
        return all;
    }

    public void Pass(TimeSpan time, TimeSpan? step = null)
    {
        World.Timeline(1);
        var each = step ?? TimeSpan.FromMinutes(5);
        for (var passed = TimeSpan.Zero; passed < time; passed += each)
        {
            Clock.Advance(each);
            World.Timeline(1);
        }
    }

    public void Dispose() => World.Dispose();
}
