using System.Net;
using Candor.Networks.Guard;

namespace Candor.Networks.Tests.Guard;

public sealed class CallingAPrivateAddress
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.192")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.7")]
    [InlineData("224.0.0.1")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%2")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public async Task Private_address_is_refused_before_anything_is_sent(string address)
    {
        Assert.True(PrivateAddresses.Contains(IPAddress.Parse(address)));

        var http = GuardedClient.Http(resolve: (_, _) => Task.FromResult(new[] { IPAddress.Parse(address) }));
        var answer = await http.AskAsync(new HttpRequestMessage(HttpMethod.Post, "http://looks.example/") { Content = new StringContent("x") }, Token);

        Assert.Equal(FaultKind.AddressBlocked, answer.Fault?.Kind);
        Assert.False(answer.MayHaveArrived);
    }

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.0.1.1")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("2001:200::1")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::101:101")]
    public void Public_address_is_not_private(string address) => Assert.False(PrivateAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://127.1/")]
    public async Task Odd_spelling_of_loopback_is_refused(string address)
        => Assert.Equal(FaultKind.AddressBlocked, (await GuardedClient.Http().AskAsync(new HttpRequestMessage(HttpMethod.Get, address), Token)).Fault?.Kind);

    [Theory]
    [InlineData("ftp://files.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://old.example/")]
    public async Task Other_scheme_is_refused(string address)
        => Assert.Equal(FaultKind.AddressBlocked, (await GuardedClient.Http().AskAsync(new HttpRequestMessage(HttpMethod.Get, address), Token)).Fault?.Kind);

    [Fact]
    public async Task Name_with_one_private_address_among_public_ones_is_refused()
    {
        var http = GuardedClient.Http(resolve: (_, _) => Task.FromResult(new[] { IPAddress.Parse("1.1.1.1"), IPAddress.Loopback }));

        Assert.Equal(FaultKind.AddressBlocked, (await http.AskAsync(new HttpRequestMessage(HttpMethod.Get, "http://two.example/"), Token)).Fault?.Kind);
    }

    [Fact]
    public async Task Name_without_an_address_is_unreachable()
    {
        var http = GuardedClient.Http(resolve: (_, _) => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound));
        var answer = await http.AskAsync(new HttpRequestMessage(HttpMethod.Get, "http://nowhere.example/"), Token);

        Assert.Equal(FaultKind.Unreachable, answer.Fault?.Kind);
        Assert.False(answer.MayHaveArrived);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("inside.example", true)]
    [InlineData("INSIDE.example", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("other.example", false)]
    public async Task Allow_list_opens_what_it_names_and_nothing_else(string entry, bool opened)
    {
        await using var server = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        var http = GuardedClient.Http(new GuardOptions { AllowedPrivateHosts = [entry] }, (_, _) => Task.FromResult(new[] { IPAddress.Loopback }));

        var answer = await http.AskAsync(new HttpRequestMessage(HttpMethod.Get, $"http://inside.example:{server.Address.Port}/"), Token);

        Assert.Equal(opened ? null : FaultKind.AddressBlocked, answer.Fault?.Kind);
    }

    [Fact]
    public async Task Allowed_name_does_not_open_the_metadata_address()
    {
        var http = GuardedClient.Http(
            new GuardOptions { AllowedPrivateHosts = ["inside.example"] }, (_, _) => Task.FromResult(new[] { IPAddress.Parse("169.254.169.254") }));

        Assert.Equal(FaultKind.AddressBlocked, (await http.AskAsync(new HttpRequestMessage(HttpMethod.Get, "http://inside.example/"), Token)).Fault?.Kind);
    }

    [Fact]
    public async Task Name_is_looked_up_once_for_check_and_call()
    {
        var lookUps = 0;
        await using var server = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        var http = GuardedClient.Http(
            new GuardOptions { AllowedPrivateHosts = ["127.0.0.1/32"] },
            (_, _) => Task.FromResult(new[] { IPAddress.Parse(Interlocked.Increment(ref lookUps) == 1 ? "127.0.0.1" : "127.0.0.2") }));

        var answer = await http.AskAsync(new HttpRequestMessage(HttpMethod.Get, $"http://turns.example:{server.Address.Port}/"), Token);

        // A second answer of the name service, to another address, is never asked for.
        Assert.Null(answer.Fault);
        Assert.Equal(1, lookUps);
    }

    [Fact]
    public async Task Name_that_turns_private_is_refused_at_the_next_connection()
    {
        var addresses = new Queue<string>(["127.0.0.1", "10.0.0.1"]);
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
        var http = GuardedClient.Http(
            new GuardOptions { AllowedPrivateHosts = ["127.0.0.1/32"] }, (_, _) => Task.FromResult(new[] { IPAddress.Parse(addresses.Dequeue()) }));

        var answers = new List<NetworkAnswer>();
        for (var call = 0; call < 2; call++)
        {
            answers.Add(await http.AskAsync(new HttpRequestMessage(HttpMethod.Get, $"http://turns.example:{server.Address.Port}/"), Token));
        }

        Assert.Equal([null, FaultKind.AddressBlocked], answers.Select(answer => answer.Fault?.Kind));
    }
}
