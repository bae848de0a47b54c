using System.Collections.Concurrent;
using Candor.Fixtures;
using Candor.Networks.Guard;
using Candor.Networks.Tests.Compliance;
using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Bluesky;

/// <summary>A fresh account on a real PDS, with the proxy before it.</summary>
internal sealed class BlueskySubject : ComplianceSubject
{
    /// <summary>One other person per server: making accounts is the slowest step of a test.</summary>
    private static readonly ConcurrentDictionary<Uri, Lazy<Task<AtprotoPerson>>> Others = [];

    private readonly OutsideWorld world;
    private readonly FaultyProxy proxy;

    private BlueskySubject(OutsideWorld world, FaultyProxy proxy, AtprotoPerson we, AtprotoPerson another)
    {
        this.world = world;
        this.proxy = proxy;
        We = we;
        Another = another;
        Account = AccountOf(proxy.Address, we.AppPassword);
    }

    /// <summary>The account under test as its server knows it.</summary>
    public AtprotoPerson We { get; }

    /// <summary>Somebody else on the same server.</summary>
    public AtprotoPerson Another { get; }

    /// <summary>Secrets that the connector handed back, in order.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Kept { get; } = [];

    public override INetwork Network => world.Network("bluesky");

    public override Account Account { get; }

    public override Account AccountWithBadCredentials => AccountOf(proxy.Address, "wrong-pass-word-here");

    public override Account AccountAtClosedPort => AccountOf(new Uri($"http://127.0.0.1:{FixturePlace.FreePorts(1)[0]}"), We.AppPassword);

    public override FaultyProxy Proxy => proxy;

    public static async Task<BlueskySubject> BeginAsync(AtprotoServer server, CancellationToken cancellationToken, Action<GuardOptions>? configure = null)
        => new(
            new OutsideWorld(configure), await FaultyProxy.StartAsync(server.Pds, cancellationToken),
            await server.CreatePersonAsync("clinic", cancellationToken),
            await Others.GetOrAdd(server.Pds, _ => new Lazy<Task<AtprotoPerson>>(() => server.CreatePersonAsync("patient", CancellationToken.None))).Value);

    public Account AccountOf(Uri server, string password, IReadOnlyDictionary<string, string>? tokens = null, string? web = null) => new()
    {
        Settings = new Dictionary<string, string> { ["server"] = server.AbsoluteUri, ["identifier"] = We.Handle, ["web"] = web ?? "" },
        Secrets = new Dictionary<string, string>(tokens ?? new Dictionary<string, string>()) { ["password"] = password },
        NetworkId = We.Did,
        KeepAsync = (secrets, _) =>
        {
            Kept.Enqueue(secrets);
            return Task.CompletedTask;
        },
    };

    public override bool IsSend(HttpRequest request) => request.Path == "/xrpc/com.atproto.repo.putRecord";

    public override async Task<IReadOnlyList<string>> TextsOnNetworkAsync(CancellationToken cancellationToken)
        => [.. (await We.PostsAsync(cancellationToken)).Select(post => post.GetProperty("value").GetProperty("text").GetString()!)];

    public override async Task<ReplyTarget> PostByAnotherAsync(string text, CancellationToken cancellationToken)
    {
        var (uri, cid) = await Another.PostAsync(text, cancellationToken);
        return new ReplyTarget(uri, cid);
    }

    public override Task DeleteByAnotherAsync(ReplyTarget target, CancellationToken cancellationToken) => Another.DeleteAsync(target.Id, cancellationToken);

    public override async Task ReplyByAnotherAsync(string postId, string text, CancellationToken cancellationToken)
    {
        await We.WaitUntilShownAsync(postId, cancellationToken);
        var post = (await We.PostsAsync(cancellationToken)).Single(post => post.GetProperty("uri").GetString() == postId);
        await Another.PostAsync(text, cancellationToken, parent: (postId, post.GetProperty("cid").GetString()!));
    }

    public override Task DeleteOurOwnAsync(string postId, CancellationToken cancellationToken) => We.DeleteAsync(postId, cancellationToken);

    public override async Task<string?> TargetOnNetworkAsync(string postId, CancellationToken cancellationToken)
        => (await We.PostsAsync(cancellationToken)).Single(post => post.GetProperty("uri").GetString() == postId)
            .GetProperty("value").GetProperty("reply").GetProperty("parent").GetProperty("uri").GetString();

    public override async ValueTask DisposeAsync()
    {
        await proxy.DisposeAsync();
        world.Dispose();
    }
}
