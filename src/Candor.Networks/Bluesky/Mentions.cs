using System.Text.Json.Nodes;
using Candor.Networks.Guard;

namespace Candor.Networks.Bluesky;

/// <summary>
/// Looks up who is mentioned, on the account's own server. A handle that nobody has stays plain text; a lookup that fails
/// stops the post, so that the same send does not become two different records.
/// </summary>
internal sealed class Mentions(Xrpc xrpc)
{
    public async Task<(IReadOnlyList<JsonObject>? Facets, NetworkAnswer? Failed)> ResolveAsync(Account account, IReadOnlyList<Facet> found, CancellationToken cancellationToken)
    {
        var facets = new List<JsonObject>();
        foreach (var facet in found)
        {
            string? did = null;
            if (facet.Kind == FacetKind.Mention)
            {
                var answer = await xrpc.GetAsync(account, "com.atproto.identity.resolveHandle", [("handle", facet.Value)], cancellationToken);
                did = answer.Json.Text("did");
                if (answer.Fault is { Kind: not (FaultKind.Refused or FaultKind.NotFound) })
                {
                    return (null, answer);
                }

                if (answer.Fault is not null || did is null)
                {
                    continue;
                }
            }

            facets.Add(PostRecord.Facet(facet, did));
        }

        return (facets, null);
    }
}
