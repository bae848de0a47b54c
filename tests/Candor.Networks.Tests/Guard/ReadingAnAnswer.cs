using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using Candor.Networks.Guard;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Candor.Networks.Tests.Guard;

public sealed class ReadingAnAnswer
{
    private static readonly GuardOptions Small = new() { AllowedPrivateHosts = ["127.0.0.1"], MaxAnswerBytes = 2_048 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2_048, false)]
    [InlineData(2_049, true)]
    public async Task Answer_over_the_limit_is_dropped(int length, bool dropped)
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync(new string('x', length)));

        var answer = await GuardedClient.Http(Small).AskAsync(new HttpRequestMessage(HttpMethod.Get, server.Address), Token);

        Assert.Equal(dropped ? FaultKind.AnswerTooLarge : null, answer.Fault?.Kind);
    }

    [Fact]
    public async Task Small_answer_that_unpacks_to_a_huge_one_is_dropped()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Optimal);
            await packed.WriteAsync(new byte[1_000_000]);
        });

        var answer = await GuardedClient.Http(Small).AskAsync(new HttpRequestMessage(HttpMethod.Get, server.Address), Token);

        Assert.Equal(FaultKind.AnswerTooLarge, answer.Fault?.Kind);
    }

    [Fact]
    public async Task Body_that_never_ends_is_cut_at_the_time_limit()
    {
        var time = new FakeTimeProvider();
        var begun = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("{", Token);
            await context.Response.Body.FlushAsync(Token);
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        var asking = GuardedClient.Http(GuardedClient.LoopbackAllowed, time: time)
            .AskAsync(new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = new StringContent("x") }, Token);
        await begun.Task;
        time.Advance(TimeSpan.FromSeconds(31));
        var answer = await asking;

        Assert.Equal(FaultKind.TimedOut, answer.Fault?.Kind);
        Assert.IsType<Outcome.Unknown>(answer.ToOutcome());
    }

    [Fact]
    public async Task Cancellation_passes_as_cancellation()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => GuardedClient.Http(GuardedClient.LoopbackAllowed).AskAsync(new HttpRequestMessage(HttpMethod.Get, server.Address), cancel.Token));
    }

    [Fact]
    public async Task Garbage_with_a_good_status_is_not_understood_and_leaves_a_doubt()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync("<html>Welcome to the hotel network</html>"));

        var answer = await GuardedClient.Http(GuardedClient.LoopbackAllowed)
            .AskJsonAsync(new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = new StringContent("x") }, Token);

        Assert.Equal(FaultKind.AnswerNotUnderstood, answer.Fault?.Kind);
        Assert.IsType<Outcome.Unknown>(answer.ToOutcome());
    }

    [Theory]
    [InlineData(400, FaultKind.Refused, typeof(Outcome.Refused))]
    [InlineData(401, FaultKind.NeedsReconnecting, typeof(Outcome.NeedsReconnecting))]
    [InlineData(403, FaultKind.Refused, typeof(Outcome.Refused))]
    [InlineData(404, FaultKind.NotFound, typeof(Outcome.Refused))]
    [InlineData(408, FaultKind.TimedOut, typeof(Outcome.Unknown))]
    [InlineData(410, FaultKind.NotFound, typeof(Outcome.Refused))]
    [InlineData(422, FaultKind.Refused, typeof(Outcome.Refused))]
    [InlineData(429, FaultKind.RateLimited, typeof(Outcome.RetryLater))]
    [InlineData(500, FaultKind.ServerError, typeof(Outcome.Unknown))]
    [InlineData(503, FaultKind.ServerError, typeof(Outcome.Unknown))]
    public async Task Status_is_said_in_the_closed_words(int status, FaultKind kind, Type outcome)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsJsonAsync(new { error = "TheirWord", message = "Their sentence." });
        });

        var answer = await GuardedClient.Http(GuardedClient.LoopbackAllowed)
            .AskJsonAsync(new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = new StringContent("x") }, Token);

        Assert.Equal(kind, answer.Fault?.Kind);
        Assert.Equal($"HTTP {status} TheirWord: Their sentence.", answer.Fault?.Detail);
        Assert.IsType(outcome, answer.ToOutcome());
    }

    [Theory]
    [InlineData("Retry-After", "120")]
    [InlineData("Retry-After", "Mon, 05 Jan 2026 08:02:00 GMT")]
    [InlineData("RateLimit-Reset", "1767600120")]
    [InlineData("X-RateLimit-Reset", "2026-01-05T08:02:00.000Z")]
    public async Task Rate_limit_says_when_to_come_back(string header, string value)
    {
        var time = new FakeTimeProvider(DateTimeOffset.Parse("2026-01-05T08:00:00Z"));
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers[header] = value;
            return Task.CompletedTask;
        });

        var answer = await GuardedClient.Http(GuardedClient.LoopbackAllowed, time: time).AskJsonAsync(new HttpRequestMessage(HttpMethod.Get, server.Address), Token);

        Assert.Equal(TimeSpan.FromMinutes(2), answer.Fault?.RetryAfter);
    }

    [Fact]
    public async Task Answer_that_echoes_the_token_is_not_repeated()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsJsonAsync(new { message = $"You sent {context.Request.Headers.Authorization}" });
        });
        var request = new HttpRequestMessage(HttpMethod.Get, server.Address);
        request.Headers.Authorization = new("Bearer", "very-secret");

        Assert.Equal("HTTP 400", (await GuardedClient.Http(GuardedClient.LoopbackAllowed).AskJsonAsync(request, Token)).Fault?.Detail);
    }

    [Fact]
    public async Task Connection_lost_after_the_request_left_is_a_doubt()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await new StreamReader(context.Request.Body).ReadToEndAsync(Token);
            context.Abort();
        });

        var answer = await GuardedClient.Http(GuardedClient.LoopbackAllowed)
            .AskJsonAsync(new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = new StringContent("x") }, Token);

        Assert.IsType<Outcome.Unknown>(answer.ToOutcome());
    }

    [Fact]
    public async Task Connection_refused_is_certainly_not_sent()
    {
        var server = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        var address = server.Address;
        await server.DisposeAsync();

        var answer = await GuardedClient.Http(GuardedClient.LoopbackAllowed)
            .AskJsonAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("x") }, Token);

        Assert.Equal(FaultKind.Unreachable, answer.Fault?.Kind);
        Assert.IsType<Outcome.RetryLater>(answer.ToOutcome());
    }

    [Fact]
    public async Task Long_lived_answer_is_given_while_it_is_open()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("event: one\n", Token);
            await context.Response.Body.FlushAsync(Token);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        var (body, fault) = await GuardedClient.Http(GuardedClient.LoopbackAllowed).OpenAsync(new HttpRequestMessage(HttpMethod.Get, server.Address), Token);

        Assert.Null(fault);
        await using (body)
        {
            using var lines = new StreamReader(body!);
            Assert.Equal("event: one", await lines.ReadLineAsync(Token));
        }
    }

    [Theory]
    [InlineData("127.0.0.1", null)]
    [InlineData("10.0.0.0/8", FaultKind.AddressBlocked)]
    public async Task WebSocket_has_the_same_guard(string allowed, FaultKind? kind)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            using var theirs = await context.WebSockets.AcceptWebSocketAsync();
            await theirs.SendAsync(Encoding.UTF8.GetBytes("hello"), WebSocketMessageType.Text, endOfMessage: true, Token);
        });
        using var sockets = new GuardedWebSockets(GuardedClient.Handler(new GuardOptions { AllowedPrivateHosts = [allowed] }));

        var (socket, fault) = await sockets.OpenAsync(new UriBuilder(server.Address) { Scheme = "ws" }.Uri, new Dictionary<string, string> { ["X-Why"] = "test" }, Token);

        Assert.Equal(kind, fault?.Kind);
        if (socket is not null)
        {
            var buffer = new byte[16];
            var got = await socket.ReceiveAsync(buffer, Token);
            Assert.Equal("hello", Encoding.UTF8.GetString(buffer, 0, got.Count));
            socket.Dispose();
        }
    }
}
