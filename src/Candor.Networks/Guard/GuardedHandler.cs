using System.Net;

namespace Candor.Networks.Guard;

/// <summary>
/// The one way out: http and https only, to checked addresses, with a limit on time, size and redirects. An answer is read
/// whole before it is given on, so its end is inside the limits too; <see cref="LongLived"/> requests and WebSockets are
/// given on open, and only their beginning is under the time limit.
/// </summary>
internal sealed class GuardedHandler : DelegatingHandler
{
    /// <summary>Marks a request whose answer is a stream without an end.</summary>
    public static readonly HttpRequestOptionsKey<bool> LongLived = new("candor.long-lived");

    private readonly GuardOptions options;
    private readonly TimeProvider time;

    public GuardedHandler(GuardOptions options, TimeProvider time)
        : this(options, time, new CheckedConnector(new AllowedHosts(options.AllowedPrivateHosts), time))
    {
    }

    internal GuardedHandler(GuardOptions options, TimeProvider time, CheckedConnector connector)
        : base(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = connector.ConnectAsync,
            // A name is looked up and checked again at least this often.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            // A proxy would look the name up itself, behind the guard's back.
            UseProxy = false,
        })
    {
        this.options = options;
        this.time = time;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var answer = await FollowAsync(request, either.Token);
            return IsLongLived(request, answer) ? answer : await ReadWholeAsync(answer, either.Token);
        }
        catch (OperationCanceledException canceled) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new GuardException(GuardFault.TimedOut, $"No whole answer within {options.TimeLimit.TotalSeconds:0} s.", canceled);
        }
    }

    private async Task<HttpResponseMessage> FollowAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var hops = 0; ; hops++)
        {
            RequireWebAddress(request.RequestUri);
            var answer = await base.SendAsync(request, cancellationToken);
            if (!Redirects.IsFollowed(request, answer))
            {
                return answer;
            }

            answer.Dispose();
            if (hops == options.MaxRedirects)
            {
                throw new GuardException(GuardFault.TooManyRedirects, $"More than {options.MaxRedirects} redirects.");
            }

            Redirects.Follow(request, answer.Headers.Location!);
        }
    }

    private static void RequireWebAddress(Uri? address)
    {
        if (address?.Scheme is not ("http" or "https" or "ws" or "wss"))
        {
            throw new GuardException(GuardFault.SchemeNotAllowed, "Only http and https addresses are called.");
        }
    }

    private static bool IsLongLived(HttpRequestMessage request, HttpResponseMessage answer)
        => answer.StatusCode == HttpStatusCode.SwitchingProtocols
            || (answer.IsSuccessStatusCode && request.Options.TryGetValue(LongLived, out var longLived) && longLived);

    private async Task<HttpResponseMessage> ReadWholeAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await ReadWithinLimitAsync(answer.Content, cancellationToken);
            var whole = new ByteArrayContent(bytes);
            foreach (var (name, values) in answer.Content.Headers)
            {
                whole.Headers.TryAddWithoutValidation(name, values);
            }

            whole.Headers.ContentLength = bytes.Length;
            answer.Content.Dispose();
            answer.Content = whole;
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private async Task<byte[]> ReadWithinLimitAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > options.MaxAnswerBytes)
        {
            throw TooLarge();
        }

        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        using var kept = new MemoryStream();
        var buffer = new byte[16_384];
        while (await body.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            if (kept.Length + read > options.MaxAnswerBytes)
            {
                throw TooLarge();
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private GuardException TooLarge() => new(GuardFault.AnswerTooLarge, $"The answer is longer than {options.MaxAnswerBytes} bytes.");
}
