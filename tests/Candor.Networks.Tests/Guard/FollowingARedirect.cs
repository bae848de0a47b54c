using System.Net;
using Candor.Networks.Guard;
using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Guard;

public sealed class FollowingARedirect
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static readonly Func<string, CancellationToken, Task<IPAddress[]>> Names = (name, _) => Task.FromResult(new[]
    {
        name == "metadata.example" ? IPAddress.Parse("169.254.169.254") : IPAddress.Loopback,
    });

    [Theory]
    [InlineData("http://metadata.example/latest/")]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    public async Task Redirect_to_a_private_place_is_refused(string location)
    {
        await using var server = await LoopbackServer.StartAsync(context => Redirect(context, location));
        var http = GuardedClient.Http(new GuardOptions { AllowedPrivateHosts = ["127.0.0.1"] }, Names);

        var answer = await http.AskAsync(new HttpRequestMessage(HttpMethod.Get, $"http://open.example:{server.Address.Port}/"), Token);

        Assert.Equal(FaultKind.AddressBlocked, answer.Fault?.Kind);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task Redirects_are_followed_up_to_the_limit(int hops, bool arrives)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
            int.Parse(context.Request.Path.Value![1..]) is var left and > 0 ? Redirect(context, $"/{left - 1}") : Task.CompletedTask);

        var answer = await GuardedClient.Http(GuardedClient.LoopbackAllowed).AskAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, $"/{hops}")), Token);

        Assert.Equal(arrives ? null : FaultKind.AnswerNotUnderstood, answer.Fault?.Kind);
    }

    [Theory]
    [InlineData("same.example", true)]
    [InlineData("other.example", false)]
    public async Task Credentials_stay_with_their_origin(string host, bool kept)
    {
        var seen = new List<string?>();
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            seen.Add(context.Request.Headers.Authorization);
            return context.Request.Path == "/" ? Redirect(context, $"http://{host}:{context.Request.Host.Port}/next") : Task.CompletedTask;
        });
        var request = new HttpRequestMessage(HttpMethod.Get, $"http://same.example:{server.Address.Port}/");
        request.Headers.Authorization = new("Bearer", "token");

        await GuardedClient.Http(GuardedClient.LoopbackAllowed, Names).AskAsync(request, Token);

        Assert.Equal(["Bearer token", kept ? "Bearer token" : null], seen.Select(value => string.IsNullOrEmpty(value) ? null : value));
    }

    [Fact]
    public async Task Send_is_not_redirected()
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            calls++;
            return Redirect(context, "/next", 307);
        });

        var answer = await GuardedClient.Http(GuardedClient.LoopbackAllowed)
            .AskAsync(new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = new StringContent("x") }, Token);

        Assert.Equal(1, calls);
        Assert.IsType<Outcome.Refused>(answer.ToOutcome());
    }

    private static Task Redirect(HttpContext context, string location, int status = 302)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
