using System.Text.Json;

namespace Candor.Networks.Guard;

/// <summary>Turns an HTTP answer into a <see cref="NetworkAnswer"/> and classifies its status.</summary>
internal static class AnswerReader
{
    private const int LongestDetail = 200;

    /// <summary>Threads nest: two levels for each answer to an answer.</summary>
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    public static async Task<NetworkAnswer> ReadAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var json = Parse(body);
        var status = (int)response.StatusCode;
        return new NetworkAnswer
        {
            Status = status,
            Json = json,
            Body = body,
            ContentType = response.Content.Headers.ContentType?.MediaType,
            Headers = response.Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            Address = response.RequestMessage?.RequestUri,
            Budget = RateHeaders.BudgetOf(response.Headers),
            Fault = KindOf(status) is { } kind
                ? new NetworkFault(kind, DetailOf(response, json), RateHeaders.WaitOf(response.Headers, now))
                : null,
            // Of the answers that mean no, only a server error leaves a doubt whether something was done.
            MayHaveArrived = status is 408 or >= 500,
        };
    }

    private static FaultKind? KindOf(int status) => status switch
    {
        >= 200 and < 300 or 304 => null,
        401 => FaultKind.NeedsReconnecting,
        404 or 410 => FaultKind.NotFound,
        408 => FaultKind.TimedOut,
        429 => FaultKind.RateLimited,
        >= 400 and < 500 => FaultKind.Refused,
        >= 500 and < 600 => FaultKind.ServerError,
        >= 300 and < 400 => FaultKind.Refused,
        _ => FaultKind.AnswerNotUnderstood,
    };

    private static JsonElement Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Deep);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>The network's own words from the usual fields; nothing of an answer that echoes the credentials.</summary>
    private static string DetailOf(HttpResponseMessage response, JsonElement json)
    {
        var words = string.Join(": ", new[] { "error", "message", "error_description" }.Select(name => Text(json, name)).OfType<string>());
        var secret = response.RequestMessage?.Headers.Authorization?.Parameter;
        var safe = words.Length > 0 && (secret is null || !words.Contains(secret, StringComparison.Ordinal));
        var status = $"HTTP {(int)response.StatusCode}";
        return safe ? $"{status} {OneLine(words)}" : status;
    }

    private static string? Text(JsonElement json, string name)
        => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static string OneLine(string words)
    {
        var line = string.Concat(words.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= LongestDetail ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[LongestDetail - 1]) ? LongestDetail - 1 : LongestDetail), "…");
    }
}
