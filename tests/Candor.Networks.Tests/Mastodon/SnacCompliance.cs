using Candor.Fixtures;
using Candor.Networks.Tests.Compliance;

namespace Candor.Networks.Tests.Mastodon;

[Trait("needs", "server"), Collection(SnacOneAtATime.Name)]
public sealed class SnacCompliance(SnacFixture snac) : NetworkCompliance
{
    protected override bool ServerLacksMore => true;

    protected override IReadOnlyDictionary<Ability, string> Lacks { get; } = new Dictionary<Ability, string>
    {
        [Ability.Deleting] = "snac has no deletion in its API; the connector says so.",
        [Ability.Streaming] = "snac has neither server-sent events nor a WebSocket.",
        [Ability.Searching] = "snac searches what the account said and received, not what others said in public.",
        [Ability.RepeatSafety] = "snac ignores the Idempotency-Key; the connector tells the product to read back instead.",
        [Ability.ExactText] = "snac reads signs of markup in a text as markup.",
        [Ability.TextLimit] = "snac takes any length; it announces 100,000.",
    };

    protected override async Task<ComplianceSubject> BeginAsync(CancellationToken cancellationToken)
        => await SnacSubject.BeginAsync(await snac.ServerAsync(cancellationToken), cancellationToken);
}
