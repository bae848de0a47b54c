using System.Collections.Concurrent;
using Candor.Networks.Guard;
using Candor.Networks.Mastodon;
using Candor.Networks.Tests.Guard;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>Somebody with an account on a server, working through the network as the product does.</summary>
internal sealed class Desk(string server, string? token = null, string? networkId = null, TimeProvider? time = null)
{
    private static readonly GuardOptions Options = new() { AllowedPrivateHosts = ["127.0.0.1", "localhost"] };

    public MastodonNetwork Network { get; } = new(
        GuardedClient.Http(Options, time: time), new GuardedWebSockets(GuardedClient.Handler(Options)), time ?? TimeProvider.System);

    /// <summary>What the network handed over to be kept.</summary>
    public ConcurrentDictionary<string, string> Secrets { get; } = new(token is null ? [] : new Dictionary<string, string> { ["access_token"] = token });

    public string? NetworkId { get; set; } = networkId;

    public Account Account => new()
    {
        Settings = new Dictionary<string, string> { ["server"] = server },
        Secrets = new Dictionary<string, string>(Secrets),
        NetworkId = NetworkId,
        KeepAsync = (kept, _) =>
        {
            foreach (var (key, value) in kept)
            {
                Assert.NotEmpty(value);
                Secrets[key] = value;
            }

            return Task.CompletedTask;
        },
    };

    public static Desk Of(LocalMastodon server, string username, TimeProvider? time = null)
    {
        var (user, token) = server.Store.AddUser(username);
        return new Desk(server.Address.ToString(), token, user.Id, time);
    }

    public static OutgoingPost Post(string text, ReplyTarget? inReplyTo = null, DateTimeOffset? begunAt = null)
    {
        var now = begunAt ?? TimeProvider.System.GetUtcNow();
        return new OutgoingPost { SendId = Guid.CreateVersion7(now), BegunAt = now, Text = text, InReplyTo = inReplyTo };
    }

    public Task<Outcome> PublishAsync(OutgoingPost post) => Network.PublishAsync(Account, post, TestContext.Current.CancellationToken);

    public async Task<Outcome.Published> PublishedAsync(OutgoingPost post) => Assert.IsType<Outcome.Published>(await PublishAsync(post));

    public Task<InboxPage> ReadInboxAsync(string? cursor = null) => Network.ReadInboxAsync(Account, cursor, TestContext.Current.CancellationToken);
}
