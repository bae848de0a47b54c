namespace Candor.Networks.Tests.Compliance;

/// <summary>What goes wrong on the wire.</summary>
public abstract record WireFault
{
    /// <summary>The connection is cut before the server sees the request.</summary>
    public sealed record CutBefore : WireFault;

    /// <summary>The server takes the request, and the connection is cut before its answer.</summary>
    public sealed record CutAfter : WireFault;

    /// <summary>No answer ever comes; <paramref name="Forwarded"/> says whether the server took the request.</summary>
    public sealed record Silence(bool Forwarded) : WireFault;

    /// <summary>Another answer comes instead; <paramref name="Forwarded"/> says whether the server took the request.</summary>
    public sealed record Answer(int Status, string Body, string ContentType = "application/json", bool Forwarded = false) : WireFault
    {
        /// <summary>Headers of the answer.</summary>
        public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
    }

    /// <summary>An answer without an end comes instead; <paramref name="Forwarded"/> says whether the server took the request.</summary>
    public sealed record Flood(bool Forwarded) : WireFault;

    public static Answer HotelPage(bool forwarded) => new(200, "<!doctype html><title>Welcome</title><p>Please accept our terms.", "text/html", forwarded);

    public static Answer HalfJson(bool forwarded) => new(200, """{"uri": "at://did:plc:half", "id": "1""", Forwarded: forwarded);

    public static Answer TooManyRequests(TimeSpan wait)
        => new(429, """{"error":"RateLimitExceeded","message":"Rate Limit Exceeded"}""") { Headers = new Dictionary<string, string> { ["Retry-After"] = $"{wait.TotalSeconds:0}" } };
}
