using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks;
using Candor.Networks.Guard;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Candor.Tests.Channels;

public sealed class ConnectingAChannel
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Kept_secrets_go_to_no_other_server(DatabaseKind kind)
    {
        var network = new GuardedNetwork();
        await using var world = await CandorWorld.OnAsync(kind, services => services.AddSingleton<INetwork>(network));
        var channel = await ConnectAsync(world, "https://social.mercyridge.example", "the real password");

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => ReconnectAsync(world, channel, ("server", "https://evil.example"), ("password", "")));
        Assert.Equal("secrets-again", refused.Rule);
        Assert.DoesNotContain(network.Sent, sent => sent.Server.Contains("evil", StringComparison.Ordinal));

        // With a password of its own it may go there, and what was kept for the old place is gone.
        await ReconnectAsync(world, channel, ("server", "https://evil.example"), ("password", "another"));
        Assert.Equal(("https://evil.example", "another", null), network.Sent[^1]);
        Assert.Equal(["password", "token"], await NamesAsync(world, channel));
    }

    [Theory, BothDatabases]
    public async Task Connecting_again_keeps_what_is_left_empty(DatabaseKind kind)
    {
        var network = new GuardedNetwork();
        await using var world = await CandorWorld.OnAsync(kind, services => services.AddSingleton<INetwork>(network));
        var channel = await ConnectAsync(world, "https://social.mercyridge.example", "the real password");

        await ReconnectAsync(world, channel, ("server", ""), ("password", ""));
        await ReconnectAsync(world, channel, ("server", " https://social.mercyridge.example "), ("password", ""));

        Assert.Equal(["token 1", "token 2"], network.Sent.Skip(1).Select(sent => sent.Token));
        Assert.All(network.Sent, sent => Assert.Equal("the real password", sent.Password));
    }

    [Theory, BothDatabases]
    public async Task Channel_whose_secrets_cannot_be_kept_is_not_there(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind, services => services.AddSingleton<INetwork>(new GuardedNetwork()));
        await world.SqlAsync("ALTER TABLE channel_secrets RENAME TO channel_secrets_aside");

        await Assert.ThrowsAnyAsync<Exception>(() => ConnectAsync(world, "https://social.mercyridge.example", "the real password"));

        await using var db = world.Db();
        Assert.Empty(await db.Channels.ToListAsync(Token));
        await world.SqlAsync("ALTER TABLE channel_secrets_aside RENAME TO channel_secrets");
        await ConnectAsync(world, "https://social.mercyridge.example", "the real password");
    }

    [Theory, BothDatabases]
    public async Task Feed_brings_its_entries(DatabaseKind kind)
    {
        using var page = new FeedPage();
        await using var world = await CandorWorld.OnAsync(kind, services => services.Configure<GuardOptions>(guard => guard.AllowedPrivateHosts.Add("127.0.0.1")));
        var request = new ConnectRequest { Network = "feed", Name = "Ridge news", Fields = new Dictionary<string, string> { ["address"] = page.Address } };
        var channel = await world.AskAsync<ChannelsDesk, Channel>(desk => desk.ConnectAsync(request, Actor.Operator, Token));

        await world.Get<Listener>().ListenAsync(channel.Id, Token);

        await using var db = world.Db();
        Assert.Equal(["A new bus line stops at the clinic", "Readers praise the night shift"], (await db.Items.Select(item => item.Text).ToListAsync(Token)).Order());
        await ReconnectAsync(world, channel);
    }

    private static Task<Channel> ConnectAsync(CandorWorld world, string server, string password)
    {
        var request = new ConnectRequest { Network = GuardedNetwork.Key, Name = "Main account", Fields = new Dictionary<string, string> { ["server"] = server, ["password"] = password } };
        return world.AskAsync<ChannelsDesk, Channel>(desk => desk.ConnectAsync(request, Actor.Operator, Token));
    }

    private static Task ReconnectAsync(CandorWorld world, Channel channel, params (string Key, string Value)[] fields)
        => world.DoAsync<ChannelsDesk>(desk => desk.ReconnectAsync(channel.Id, fields.ToDictionary(field => field.Key, field => field.Value), Actor.Operator, Token));

    private static async Task<IReadOnlyList<string>> NamesAsync(CandorWorld world, Channel channel)
    {
        await using var db = world.Db();
        return await db.ChannelSecrets.Where(secret => secret.ChannelId == channel.Id).Select(secret => secret.Name).OrderBy(name => name).ToListAsync(Token);
    }
}
