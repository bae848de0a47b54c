using Candor.Governance;
using NodaTime;

namespace Candor.Tests.Governance;

public sealed class FoundingTheOrganisation
{
    [Fact]
    public void A_zone_that_is_none_founds_nothing()
        => Assert.Equal("zone-unknown", Assert.Throws<RuleBrokenException>(() => Organisation.Found("Mercy Ridge Health", "America/Chikago", Actor.Operator, Instant.MinValue)).Rule);
}
