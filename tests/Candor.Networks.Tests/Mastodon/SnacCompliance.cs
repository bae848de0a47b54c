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
    {
        // snac2 2.75 stalls now and then under this suite, so it runs when asked for. WorkingOnSnac always runs.
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CANDOR_TEST_SNAC") == "1", "snac stalls under the compliance suite; set CANDOR_TEST_SNAC=1 to run it.");
        return await SnacSubject.BeginAsync(await snac.ServerAsync(cancellationToken), cancellationToken);
    }
}
