using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace Candor.Networks.Tests.Compliance;

/// <summary>Stands on loopback before a real server and passes everything on, except where a test wants something to go wrong.</summary>
public sealed class FaultyProxy : IAsyncDisposable
{
    private static readonly string[] NotPassedOn = ["Connection", "Keep-Alive", "Transfer-Encoding", "Upgrade", "Host", "Content-Length"];

    private readonly Lock gate = new();
    private readonly List<(Func<HttpRequest, bool> When, WireFault Fault, int Left)> faults = [];
    private readonly List<string> seen = [];

    // A connection for every call: some servers close without saying so, and the break is to be the test's alone.
    private readonly HttpClient onward = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.Zero });
    private readonly Uri target;
    private readonly WebApplication app;

    private FaultyProxy(Uri target)
    {
        this.target = target;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        app = builder.Build();
        app.Run(ServeAsync);
    }

    /// <summary>Where the connector finds the proxy.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>Method and path of every request so far.</summary>
    public IReadOnlyList<string> Seen
    {
        get
        {
            lock (gate)
            {
                return [.. seen];
            }
        }
    }

    public static async Task<FaultyProxy> StartAsync(Uri target, CancellationToken cancellationToken)
    {
        var proxy = new FaultyProxy(target);
        await proxy.app.StartAsync(cancellationToken);
        return proxy;
    }

    /// <summary>Lets the next <paramref name="times"/> requests for which <paramref name="when"/> holds go wrong.</summary>
    public void Break(Func<HttpRequest, bool> when, WireFault fault, int times = 1)
    {
        lock (gate)
        {
            faults.Add((when, fault, times));
        }
    }

    /// <summary>Lets nothing go wrong from here on.</summary>
    public void Mend()
    {
        lock (gate)
        {
            faults.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        onward.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        switch (TakeFault(context.Request))
        {
            case null:
                await PassOnAsync(context, answer: true);
                break;
            case WireFault.CutBefore:
                await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
                context.Abort();
                break;
            case WireFault.CutAfter:
                await PassOnAsync(context, answer: false);
                context.Abort();
                break;
            case WireFault.Silence silence:
                await PassOnIfAsync(silence.Forwarded, context);
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case WireFault.Answer answer:
                await PassOnIfAsync(answer.Forwarded, context);
                await AnswerAsync(context.Response, answer);
                break;
            case WireFault.Flood flood:
                await PassOnIfAsync(flood.Forwarded, context);
                await FloodAsync(context);
                break;
        }
    }

    private WireFault? TakeFault(HttpRequest request)
    {
        lock (gate)
        {
            seen.Add($"{request.Method} {request.Path}");
            var index = faults.FindIndex(rule => rule.Left > 0 && rule.When(request));
            if (index < 0)
            {
                return null;
            }

            var rule = faults[index];
            faults[index] = rule with { Left = rule.Left - 1 };
            return rule.Fault;
        }
    }

    private Task PassOnIfAsync(bool forwarded, HttpContext context)
        => forwarded ? PassOnAsync(context, answer: false) : context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);

    private async Task PassOnAsync(HttpContext context, bool answer)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(target, context.Request.GetEncodedPathAndQuery()));
        if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            request.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var (name, values) in context.Request.Headers.Where(header => !NotPassedOn.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        using var response = await onward.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        if (answer)
        {
            await CopyAsync(response, context);
        }
        else
        {
            await response.Content.CopyToAsync(Stream.Null, context.RequestAborted);
        }
    }

    private static async Task CopyAsync(HttpResponseMessage from, HttpContext context)
    {
        context.Response.StatusCode = (int)from.StatusCode;
        foreach (var (name, values) in from.Headers.Concat(from.Content.Headers).Where(header => !NotPassedOn.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await using var body = await from.Content.ReadAsStreamAsync(context.RequestAborted);
        var buffer = new byte[8_192];
        while (await body.ReadAsync(buffer, context.RequestAborted) is var read and > 0)
        {
            await context.Response.Body.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private static async Task AnswerAsync(HttpResponse response, WireFault.Answer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        await response.WriteAsync(answer.Body);
    }

    private static async Task FloodAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        var wave = new byte[65_536];
        Array.Fill(wave, (byte)' ');
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(wave, context.RequestAborted);
        }
    }
}
