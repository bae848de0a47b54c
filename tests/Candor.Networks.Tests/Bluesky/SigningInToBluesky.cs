using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Candor.Fixtures;
using Candor.Networks.Tests.Compliance;

namespace Candor.Networks.Tests.Bluesky;

[Trait("needs", "server")]
public sealed class SigningInToBluesky(AtprotoFixture atproto)
{
    private const string Refresh = "POST /xrpc/com.atproto.server.refreshSession";
    private const string Create = "POST /xrpc/com.atproto.server.createSession";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_use_signs_in_and_keeps_both_tokens()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);

        Assert.IsType<Outcome.Published>(await PublishAsync(subject, subject.Account));

        var kept = Assert.Single(subject.Kept);
        Assert.Equal(["access", "refresh"], kept.Keys.Order());
        Assert.All(kept.Values, Assert.NotEmpty);
    }

    [Fact]
    public async Task Token_that_lives_is_used_without_signing_in_again()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var tokens = await TokensAsync(subject);
        using var afterRestart = new OutsideWorld();
        var signedIn = subject.Proxy.Seen.Count(call => call is Create or Refresh);

        Assert.IsType<Outcome.Published>(await PublishAsync(subject, subject.AccountOf(subject.Proxy.Address, "", tokens), afterRestart));

        Assert.Equal(signedIn, subject.Proxy.Seen.Count(call => call is Create or Refresh));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Token_that_ended_is_refreshed_once_for_many_calls_at_once(bool endedByItsOwnWord)
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var tokens = await TokensAsync(subject);
        tokens["access"] = endedByItsOwnWord ? SignedToken(subject, TimeProvider.System.GetUtcNow().AddMinutes(-1)) : tokens["access"] + "x";
        using var afterRestart = new OutsideWorld();
        var account = subject.AccountOf(subject.Proxy.Address, "", tokens);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PublishAsync(subject, account, afterRestart)));

        Assert.All(outcomes, outcome => Assert.IsType<Outcome.Published>(outcome));
        Assert.Equal(1, subject.Proxy.Seen.Count(call => call == Refresh));
        Assert.NotEqual(tokens["refresh"], subject.Kept.Last()["refresh"]);
    }

    [Fact]
    public async Task New_refresh_token_is_kept_before_the_new_access_token_is_used()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var tokens = await TokensAsync(subject);
        tokens["access"] = SignedToken(subject, TimeProvider.System.GetUtcNow().AddMinutes(-1));
        using var afterRestart = new OutsideWorld();
        var sentBefore = new ConcurrentQueue<int>();
        var sends = subject.Proxy.Seen.Count(call => call.EndsWith("putRecord", StringComparison.Ordinal));
        var account = new Account
        {
            Settings = subject.Account.Settings,
            Secrets = tokens,
            NetworkId = subject.We.Did,
            KeepAsync = (_, _) =>
            {
                sentBefore.Enqueue(subject.Proxy.Seen.Count(call => call.EndsWith("putRecord", StringComparison.Ordinal)) - sends);
                return Task.CompletedTask;
            },
        };

        Assert.IsType<Outcome.Published>(await PublishAsync(subject, account, afterRestart));

        Assert.Equal([0], sentBefore);
    }

    [Fact]
    public async Task Refresh_token_that_is_not_taken_is_followed_by_the_app_password()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var dead = new Dictionary<string, string> { ["access"] = SignedToken(subject, TimeProvider.System.GetUtcNow().AddMinutes(-1)), ["refresh"] = "no.such.token" };

        Assert.IsType<Outcome.Published>(await PublishAsync(subject, subject.AccountOf(subject.Proxy.Address, subject.We.AppPassword, dead)));
        Assert.Contains(Create, subject.Proxy.Seen);
    }

    [Fact]
    public async Task Account_with_neither_token_nor_password_asks_for_reconnecting()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var dead = new Dictionary<string, string> { ["access"] = SignedToken(subject, TimeProvider.System.GetUtcNow().AddMinutes(-1)), ["refresh"] = "no.such.token" };

        Assert.IsType<Outcome.NeedsReconnecting>(await PublishAsync(subject, subject.AccountOf(subject.Proxy.Address, "", dead)));
    }

    [Fact]
    public async Task Account_connected_anew_is_not_served_from_its_old_sign_in()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        Assert.IsType<Outcome.Published>(await PublishAsync(subject, subject.Account));

        Assert.IsType<Outcome.NeedsReconnecting>(await PublishAsync(subject, subject.AccountWithBadCredentials));
        Assert.IsType<Outcome.Published>(await PublishAsync(subject, subject.Account));
    }

    [Fact]
    public async Task Refresh_that_is_lost_publishes_nothing_and_works_later()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var tokens = await TokensAsync(subject);
        tokens["access"] = SignedToken(subject, TimeProvider.System.GetUtcNow().AddMinutes(-1));
        using var afterRestart = new OutsideWorld();
        var account = subject.AccountOf(subject.Proxy.Address, "", tokens);
        subject.Proxy.Break(request => request.Path == "/xrpc/com.atproto.server.refreshSession", new WireFault.CutAfter());

        Assert.IsType<Outcome.RetryLater>(await PublishAsync(subject, account, afterRestart));
        Assert.IsType<Outcome.Published>(await PublishAsync(subject, account, afterRestart));
    }

    [Fact]
    public async Task Handle_may_be_given_with_its_at_sign()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var account = new Account
        {
            Settings = new Dictionary<string, string>(subject.Account.Settings) { ["identifier"] = $" @{subject.We.Handle} " },
            Secrets = subject.Account.Secrets,
            KeepAsync = subject.Account.KeepAsync,
        };

        var result = await ((ISignsIn)subject.Network).SignInAsync(account, Token);

        Assert.Equal((subject.We.Did, subject.We.Handle), (result.Who?.Id, result.Who?.Handle));
    }

    private static Task<Outcome> PublishAsync(BlueskySubject subject, Account account, OutsideWorld? world = null)
        => ((IPublishes)(world?.Network("bluesky") ?? subject.Network)).PublishAsync(
            account,
            new OutgoingPost { SendId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), BegunAt = TimeProvider.System.GetUtcNow(), Text = "Hello" },
            Token);

    private static async Task<Dictionary<string, string>> TokensAsync(BlueskySubject subject)
    {
        await ((ISignsIn)subject.Network).SignInAsync(subject.Account, Token);
        return new Dictionary<string, string>(subject.Kept.Last());
    }

    /// <summary>An access token as the server makes them, with an end of our choice.</summary>
    private static string SignedToken(BlueskySubject subject, DateTimeOffset end)
    {
        static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
        var unsigned = Part("""{"typ":"at+jwt","alg":"HS256"}""") + "." + Part(
            $$"""{"scope":"com.atproto.appPass","aud":"did:web:localhost","sub":"{{subject.We.Did}}","iat":{{end.AddHours(-2).ToUnixTimeSeconds()}},"exp":{{end.ToUnixTimeSeconds()}}}""");
        return $"{unsigned}.{Base64Url.EncodeToString(HMACSHA256.HashData("only-for-tests"u8, Encoding.ASCII.GetBytes(unsigned)))}";
    }
}
