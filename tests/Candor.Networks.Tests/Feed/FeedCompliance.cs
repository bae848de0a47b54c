using Candor.Fixtures;
using Candor.Networks.Tests.Compliance;

namespace Candor.Networks.Tests.Feed;

public sealed class FeedCompliance : NetworkCompliance
{
    private const string ReadOnly = "A feed is read; nothing can be sent to it.";

    protected override IReadOnlyDictionary<Ability, string> Lacks { get; } = new Dictionary<Ability, string>
    {
        [Ability.Publishing] = ReadOnly,
        [Ability.Deleting] = ReadOnly,
        [Ability.ReadingBack] = ReadOnly,
        [Ability.FindingPosts] = ReadOnly,
        [Ability.RepeatSafety] = ReadOnly,
        [Ability.NoticingGoneTargets] = ReadOnly,
        [Ability.UploadingMedia] = ReadOnly,
        [Ability.Metrics] = "A feed counts nothing.",
        [Ability.Threads] = "Entries of a feed answer nothing.",
        [Ability.Searching] = "A feed gives its newest entries and no others.",
        [Ability.Streaming] = "A feed is fetched.",
    };

    protected override async Task<ComplianceSubject> BeginAsync(CancellationToken cancellationToken)
    {
        var server = await FeedServer.StartAsync(cancellationToken);
        server.Text = "<rss version='2.0'><channel><title>Ridge news</title><item><title>One</title><pubDate>Mon, 23 Nov 2026 09:00:00 GMT</pubDate></item></channel></rss>";
        return new Subject(server, await FaultyProxy.StartAsync(new Uri(server.Address, "/"), cancellationToken));
    }

    private sealed class Subject(FeedServer server, FaultyProxy proxy) : ComplianceSubject
    {
        private readonly OutsideWorld world = new();

        public override INetwork Network => world.Network("feed");

        public override Account Account => FeedServer.AccountOf(new Uri(proxy.Address, "/news/feed.xml"));

        public override Account AccountWithBadCredentials => FeedServer.AccountOf(new Uri(proxy.Address, "/private"));

        public override Account AccountAtClosedPort => FeedServer.AccountOf(new Uri($"http://127.0.0.1:{FixturePlace.FreePorts(1)[0]}/"));

        public override FaultyProxy Proxy => proxy;

        public override Task<IReadOnlyList<string>> TextsOnNetworkAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<ReplyTarget> PostByAnotherAsync(string text, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteByAnotherAsync(ReplyTarget target, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task ReplyByAnotherAsync(string postId, string text, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteOurOwnAsync(string postId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<string?> TargetOnNetworkAsync(string postId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override async ValueTask DisposeAsync()
        {
            await proxy.DisposeAsync();
            await server.DisposeAsync();
            world.Dispose();
        }
    }
}
