using Candor.Governance;

namespace Candor.Web.Features.Publishing;

/// <summary>Why a post could not be kept as it was sent: said beside the part that it is about, while everything that was written stays.</summary>
public sealed record ComposeFault(ComposePlace Place, string Words)
{
    public static ComposeFault Of(RuleBrokenException rule) => new(PlaceOf(rule.Rule), rule.Message);

    private static ComposePlace PlaceOf(string rule) => rule switch
    {
        "zone-unknown" => ComposePlace.Zone,
        "channel-unknown" or "channel-twice" => ComposePlace.Channels,
        _ when rule.StartsWith("media-", StringComparison.Ordinal) => ComposePlace.Pictures,
        _ when rule.StartsWith("time-", StringComparison.Ordinal) => ComposePlace.When,
        _ => ComposePlace.Whole,
    };
}
