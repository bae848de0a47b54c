using System.Text.Json;

namespace Candor.Networks.Mastodon;

/// <summary>
/// Finds the first status of a thread. A status names only what it answers, so the server is asked for the thread around
/// it; one answer serves every status of that thread in the same page.
/// </summary>
internal sealed class ThreadRoots(MastodonApi api)
{
    private readonly Dictionary<string, string> roots = new(StringComparer.Ordinal);

    /// <summary>The thread's first id; null for a status that answers nothing, or with a fault that may pass.</summary>
    public async Task<(string? Root, NetworkFault? Fault)> OfAsync(JsonElement status, CancellationToken cancellationToken)
    {
        if (status.Text("id") is not { } id || status.Text("in_reply_to_id") is not { } answered)
        {
            return (null, null);
        }

        if (roots.TryGetValue(id, out var known) || roots.TryGetValue(answered, out known))
        {
            return (known, null);
        }

        var answer = await api.GetAsync($"api/v1/statuses/{Uri.EscapeDataString(id)}/context", cancellationToken);
        if (answer.Fault is { Kind: FaultKind.RateLimited or FaultKind.Unreachable or FaultKind.TimedOut or FaultKind.ServerError } passing)
        {
            return (null, passing);
        }

        // A server that cannot show the thread (gone, hidden) still says what was answered: as near to the root as can be had.
        var root = answer.Json.List("ancestors").Select(ancestor => ancestor.Text("id")).FirstOrDefault(first => first is not null) ?? answered;
        Remember(id, answered, answer.Json, root);
        return (root, null);
    }

    private void Remember(string id, string answered, JsonElement context, string root)
    {
        foreach (var member in context.List("ancestors").Concat(context.List("descendants")).Select(member => member.Text("id")).OfType<string>().Append(id).Append(answered))
        {
            roots[member] = root;
        }
    }
}
