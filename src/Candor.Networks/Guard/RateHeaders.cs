using System.Globalization;
using System.Net.Http.Headers;

namespace Candor.Networks.Guard;

/// <summary>Reads <c>Retry-After</c> (RFC 9110), <c>RateLimit-*</c> (Bluesky: unix seconds) and <c>X-RateLimit-*</c> (Mastodon: ISO 8601).</summary>
internal static class RateHeaders
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static RateBudget? BudgetOf(HttpResponseHeaders headers)
        => Number(headers, "RateLimit-Limit", "X-RateLimit-Limit") is { } limit && Number(headers, "RateLimit-Remaining", "X-RateLimit-Remaining") is { } remaining
            ? new RateBudget(limit, remaining, ResetOf(headers))
            : null;

    /// <summary>How long to wait, kept between one second and one day; null when the server does not say.</summary>
    public static TimeSpan? WaitOf(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var wait = headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => ResetOf(headers) - now,
        };
        return wait is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, Shortest.Ticks, Longest.Ticks)) : null;
    }

    private static DateTimeOffset? ResetOf(HttpResponseHeaders headers)
    {
        if (Text(headers, "RateLimit-Reset", "X-RateLimit-Reset") is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            // Above 9999-12-31 it is no time of the world's.
            return seconds < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
    }

    private static int? Number(HttpResponseHeaders headers, params string[] names)
        => int.TryParse(Text(headers, names), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(HttpResponseHeaders headers, params string[] names)
        => names.Select(name => headers.TryGetValues(name, out var values) ? values.First() : null).FirstOrDefault(text => text is not null);
}
