using System.Globalization;
using System.Text.Json;
using Candor.Networks.Guard;

namespace Candor.Networks.Mastodon;

/// <summary>The account's own statuses since a moment.</summary>
/// <param name="Statuses">Newest first.</param>
/// <param name="Complete">Whether the list reaches back to that moment without a gap.</param>
/// <param name="Fault">Why it could not be read; null when it could.</param>
internal sealed record OwnStatuses(IReadOnlyList<JsonElement> Statuses, bool Complete, NetworkFault? Fault = null)
{
    private const int MostPages = 10;

    /// <summary>Servers cut the time of a status to a second; the rest is for two clocks that do not beat together.</summary>
    private static readonly TimeSpan SkewBySameClock = TimeSpan.FromSeconds(5);

    /// <summary>Where the server does not show its clock, the two may be this far apart.</summary>
    private static readonly TimeSpan SkewByOtherClock = TimeSpan.FromMinutes(2);

    public static async Task<OwnStatuses> SinceAsync(
        MastodonApi api, string? accountId, DateTimeOffset since, TimeProvider time, CancellationToken cancellationToken)
    {
        var who = accountId;
        if (who is null)
        {
            var answer = await api.GetAsync("api/v1/accounts/verify_credentials", cancellationToken);
            who = answer.Json.Text("id");
            if (answer.Fault is not null || who is null)
            {
                return Failed(answer);
            }
        }

        return await ReadAsync(api, who, since, time, cancellationToken);
    }

    private static async Task<OwnStatuses> ReadAsync(MastodonApi api, string who, DateTimeOffset since, TimeProvider time, CancellationToken cancellationToken)
    {
        List<JsonElement> statuses = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? before = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var answer = await api.GetAsync(
                $"api/v1/accounts/{Uri.EscapeDataString(who)}/statuses?limit=40&exclude_reblogs=true{(before is null ? "" : $"&max_id={Uri.EscapeDataString(before)}")}",
                cancellationToken);
            if (answer.Fault is not null || answer.Json.ValueKind != JsonValueKind.Array)
            {
                return Failed(answer);
            }

            var earliest = Earliest(answer, since, time.GetUtcNow());
            var page = answer.Json.Objects().Where(status => status.Text("id") is { } id && seen.Add(id)).ToList();
            statuses.AddRange(page.Where(status => status.Instant("created_at") is not { } at || at >= earliest));
            if (page.Count == 0 || page[^1].Instant("created_at") < earliest)
            {
                return new OwnStatuses(statuses, Complete: true);
            }

            before = page[^1].Text("id");
        }

        return new OwnStatuses(statuses, Complete: false);
    }

    /// <summary>The moment by the server's clock, which every answer shows in its <c>Date</c>.</summary>
    private static DateTimeOffset Earliest(NetworkAnswer answer, DateTimeOffset since, DateTimeOffset now)
        => answer.Headers.TryGetValue("Date", out var date)
            && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var serverNow)
                ? since + (serverNow - now) - SkewBySameClock
                : since - SkewByOtherClock;

    private static OwnStatuses Failed(NetworkAnswer answer)
        => new([], false, answer.Fault ?? new NetworkFault(FaultKind.AnswerNotUnderstood, "The server did not list the account's statuses."));
}
