using System.Text.Json;
using Candor.Networks.Guard;

namespace Candor.Networks.Mastodon;

/// <summary>What a server says about itself.</summary>
/// <param name="Domain">The domain of its handles.</param>
/// <param name="StreamingHost">Host and port of its streams; null when it names none.</param>
/// <param name="KeepsKeys">Whether it is known to honour <c>Idempotency-Key</c>.</param>
/// <param name="ReadsTokenInAddress">Whether its socket may look for the token in the address alone.</param>
/// <param name="Limits">Its own limits.</param>
internal sealed record InstanceFacts(string Domain, string? StreamingHost, bool KeepsKeys, bool ReadsTokenInAddress, NetworkDescriptor Limits)
{
    /// <summary>Asks the second version of the page and, where that is not offered, the first.</summary>
    public static async Task<(InstanceFacts? Facts, NetworkFault? Fault)> AskAsync(MastodonApi api, CancellationToken cancellationToken)
    {
        var answer = await api.GetAsync("api/v2/instance", cancellationToken);
        if (answer.Fault is { Kind: FaultKind.NotFound or FaultKind.Refused or FaultKind.AnswerNotUnderstood } || answer is { Fault: null, Json.ValueKind: not JsonValueKind.Object })
        {
            answer = await api.GetAsync("api/v1/instance", cancellationToken);
        }

        return answer switch
        {
            { Fault: { } fault } => (null, fault),
            { Json.ValueKind: JsonValueKind.Object } => (Read(answer.Json, api.Server!), null),
            _ => (null, new NetworkFault(FaultKind.AnswerNotUnderstood, "The server says nothing about itself.")),
        };
    }

    public static InstanceFacts Read(JsonElement instance, Uri server)
    {
        var software = ServerSoftware.Of(instance);
        return new InstanceFacts(
            DomainOf(instance) ?? server.Authority,
            StreamingHostOf(instance),
            software.KeepsKeys,
            software.ReadsTokenInAddress,
            InstanceLimits.Read(instance, software));
    }

    private static string? DomainOf(JsonElement instance)
        => (instance.Text("domain") ?? instance.Text("uri")) is { } written ? ServerAddress.Read(written)?.Authority : null;

    private static string? StreamingHostOf(JsonElement instance)
        => (instance.At("configuration").At("urls").Text("streaming") ?? instance.At("urls").Text("streaming_api")) is { } written
            && Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "ws" or "wss" or "http" or "https"
                ? address.Authority
                : null;
}
