using System.Net;
using System.Text.Json;

namespace Candor.Networks.Guard;

/// <summary>
/// Sends one request through the guard and says what came of it. It never tries again by itself and never throws for what
/// the world does; only <see cref="OperationCanceledException"/> passes.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public sealed class NetworkHttp(HttpClient client, TimeProvider time)
{
    /// <summary>Asks for JSON: a good answer that is not JSON is <see cref="FaultKind.AnswerNotUnderstood"/>; an empty one is fine.</summary>
    public async Task<NetworkAnswer> AskJsonAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Accept.Count == 0)
        {
            request.Headers.Accept.ParseAdd("application/json");
        }

        var answer = await AskAsync(request, cancellationToken);
        if (answer.Fault is not null || answer.Body.IsEmpty || answer.Json.ValueKind != JsonValueKind.Undefined)
        {
            return answer;
        }

        // The status said yes and the body makes no sense: for a send, that is a doubt.
        return answer with { Fault = new NetworkFault(FaultKind.AnswerNotUnderstood, $"HTTP {answer.Status} with a body that is not JSON."), MayHaveArrived = true };
    }

    /// <summary>Asks for anything; the body is in <see cref="NetworkAnswer.Body"/>. 304 counts as a good answer.</summary>
    public async Task<NetworkAnswer> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var tracked = Track(request);
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            return await AnswerReader.ReadAsync(response, time.GetUtcNow(), cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return NoAnswer(failure, tracked);
        }
    }

    /// <summary>Opens an answer without an end, such as server-sent events. The caller disposes what it is given.</summary>
    public async Task<(Stream? Body, NetworkFault? Fault)> OpenAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Options.Set(GuardedHandler.LongLived, true);
        try
        {
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return (await response.Content.ReadAsStreamAsync(cancellationToken), null);
            }

            using (response)
            {
                return (null, (await AnswerReader.ReadAsync(response, time.GetUtcNow(), cancellationToken)).Fault);
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return (null, NoAnswer(failure, null).Fault);
        }
    }

    private static TrackedContent? Track(HttpRequestMessage request)
    {
        if (request.Content is null)
        {
            return null;
        }

        var tracked = new TrackedContent(request.Content);
        request.Content = tracked;
        return tracked;
    }

    private static NetworkAnswer NoAnswer(Exception failure, TrackedContent? tracked)
    {
        var left = tracked?.Left ?? !NeverConnected(failure);
        if (GuardException.Within(failure) is { } guard)
        {
            return new NetworkAnswer { Fault = new NetworkFault(guard.Kind, guard.Message), MayHaveArrived = left };
        }

        var detail = left ? "The connection was lost before the answer." : "The server could not be reached.";
        return new NetworkAnswer { Fault = new NetworkFault(FaultKind.Unreachable, detail), MayHaveArrived = left };
    }

    private static bool NeverConnected(Exception failure)
        => GuardException.Within(failure) is { Fault: GuardFault.AddressBlocked or GuardFault.SchemeNotAllowed or GuardFault.HostNotFound or GuardFault.ConnectionFailed }
            || failure is HttpRequestException
            {
                HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError,
            };
}
