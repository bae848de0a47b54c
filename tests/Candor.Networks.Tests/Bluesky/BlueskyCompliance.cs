using Candor.Fixtures;
using Candor.Networks.Tests.Compliance;

namespace Candor.Networks.Tests.Bluesky;

[Trait("needs", "server")]
public sealed class BlueskyCompliance(AtprotoFixture atproto) : NetworkCompliance
{
    protected override IReadOnlyDictionary<Ability, string> Lacks { get; } = new Dictionary<Ability, string>
    {
        [Ability.Streaming] = "The inbox is polled; the firehose carries the whole network.",
    };

    protected override async Task<ComplianceSubject> BeginAsync(CancellationToken cancellationToken)
        => await BlueskySubject.BeginAsync(await atproto.WithAppViewAsync(cancellationToken), cancellationToken);
}
