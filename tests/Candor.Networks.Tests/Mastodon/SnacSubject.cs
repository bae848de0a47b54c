using Candor.Fixtures;
using Candor.Networks.Tests.Compliance;
using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>A fresh account on a real snac, with the proxy before it.</summary>
internal sealed class SnacSubject : ComplianceSubject
{
    private readonly OutsideWorld world = new(options => options.AllowedPrivateHosts.Add("localhost"));
    private readonly FaultyProxy proxy;
    private readonly SnacPerson we;
    private readonly SnacPerson another;

    private SnacSubject(FaultyProxy proxy, SnacPerson we, SnacPerson another) => (this.proxy, this.we, this.another) = (proxy, we, another);

    public override INetwork Network => world.Network("mastodon");

    public override Account Account => AccountOf(proxy.Address, we.Token);

    public override Account AccountWithBadCredentials => AccountOf(proxy.Address, "nobodys");

    public override Account AccountAtClosedPort => AccountOf(new Uri($"http://127.0.0.1:{FixturePlace.FreePorts(1)[0]}"), we.Token);

    public override FaultyProxy Proxy => proxy;

    public static async Task<SnacSubject> BeginAsync(SnacServer server, CancellationToken cancellationToken)
        => new(
            await FaultyProxy.StartAsync(server.Address, cancellationToken),
            await server.CreatePersonAsync("desk", cancellationToken),
            await server.CreatePersonAsync("neighbour", cancellationToken));

    public override bool IsSend(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.Path == "/api/v1/statuses";

    public override Task<IReadOnlyList<string>> TextsOnNetworkAsync(CancellationToken cancellationToken) => we.TextsAsync(cancellationToken);

    public override async Task<ReplyTarget> PostByAnotherAsync(string text, CancellationToken cancellationToken)
        => new(await another.SayAsync(text, null, cancellationToken));

    public override Task DeleteByAnotherAsync(ReplyTarget target, CancellationToken cancellationToken) => another.TakeDownAsync(target.Id, cancellationToken);

    public override Task ReplyByAnotherAsync(string postId, string text, CancellationToken cancellationToken)
        => another.SayAsync(text, postId, cancellationToken);

    public override Task DeleteOurOwnAsync(string postId, CancellationToken cancellationToken) => we.TakeDownAsync(postId, cancellationToken);

    public override async Task<string?> TargetOnNetworkAsync(string postId, CancellationToken cancellationToken)
        => (await we.GetAsync($"api/v1/statuses/{postId}", cancellationToken)).GetProperty("in_reply_to_id").GetString();

    public override async ValueTask DisposeAsync()
    {
        world.Dispose();
        await proxy.DisposeAsync();
    }

    private Account AccountOf(Uri address, string token) => new()
    {
        Settings = new Dictionary<string, string> { ["server"] = address.ToString() },
        Secrets = new Dictionary<string, string> { ["access_token"] = token },
        NetworkId = we.Id,
        KeepAsync = (_, _) => Task.CompletedTask,
    };
}
