using System.Security.Cryptography;
using System.Text;
using Candor.Governance;

namespace Candor.Web.Shell;

/// <summary>
/// <c>Idempotency-Key</c> on creates: the same key with the same request gets the same answer and makes nothing twice; with
/// another request it is refused. Of requests that run at the same time one makes, the others are told to come again.
/// </summary>
internal static class Idempotency
{
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 200;

    public static void UseIdempotency(this WebApplication app) => app.Use(static (http, next) =>
        http.GetEndpoint()?.Metadata.GetMetadata<CreatesSomething>() is not null
        && http.Request.Headers.TryGetValue(Header, out var key)
        && http.RequestServices.GetRequiredService<ActorAccessor>().Current?.Id is { } actor
            ? RunAsync(http, next, actor, key.ToString())
            : next(http));

    private static async Task RunAsync(HttpContext http, RequestDelegate next, Guid actor, string key)
    {
        if (key.Length is 0 or > LongestKey || key.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new BadHttpRequestException($"{Header} is 1 to {LongestKey} visible ASCII characters without spaces, such as a UUID.");
        }

        var answers = http.RequestServices.GetRequiredService<KeptAnswers>();
        var hash = await HashAsync(http.Request);
        if (await answers.BeginAsync(actor, key, hash, http.RequestAborted) is { } earlier)
        {
            await RepeatAsync(http, answers, earlier, hash);
            return;
        }

        await MakeAsync(http, next, answers, actor, key);
    }

    private static async Task MakeAsync(HttpContext http, RequestDelegate next, KeptAnswers answers, Guid actor, string key)
    {
        var real = http.Response.Body;
        await using var body = new MemoryStream();
        http.Response.Body = body;
        var made = false;
        try
        {
            await next(http);
            made = http.Response.StatusCode is >= 200 and < 300;
            if (made)
            {
                // Not cancelled by a caller who hangs up now: what was made must be known at their next try.
                await answers.KeepAsync(actor, key, http.Response.StatusCode, Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length), http.Response.Headers.Location, CancellationToken.None);
            }
        }
        finally
        {
            http.Response.Body = real;
            if (!made)
            {
                await answers.ForgetAsync(actor, key, CancellationToken.None);
            }
        }

        body.Position = 0;
        await body.CopyToAsync(real, http.RequestAborted);
    }

    private static async Task RepeatAsync(HttpContext http, KeptAnswers answers, IdempotentAnswer earlier, byte[] hash)
    {
        if (!earlier.RequestHash.AsSpan().SequenceEqual(hash))
        {
            await ProblemAsync(http, StatusCodes.Status422UnprocessableEntity, "urn:candor:idempotency-key-reused", "This key was used for another request. Take a new key for each thing that is to be made.");
        }
        else if (earlier.Status == 0)
        {
            http.Response.Headers.RetryAfter = "1";
            await ProblemAsync(http, StatusCodes.Status409Conflict, "urn:candor:idempotency-key-busy", "The first request with this key is still running, or ended without an answer. Come again with the same key; if this stays, look whether the thing was made before taking a new key.");
        }
        else
        {
            http.Response.StatusCode = earlier.Status;
            http.Response.Headers["Idempotency-Replayed"] = "true";
            http.Response.Headers.Location = earlier.Location;
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync(answers.BodyOf(earlier), http.RequestAborted);
        }
    }

    private static Task ProblemAsync(HttpContext http, int status, string type, string words)
        => TypedResults.Problem(words, statusCode: status, title: "Idempotency-Key", type: type).ExecuteAsync(http);

    private static async Task<byte[]> HashAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0;)
        {
            hash.AppendData(buffer.AsSpan(0, read));
        }

        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }
}
