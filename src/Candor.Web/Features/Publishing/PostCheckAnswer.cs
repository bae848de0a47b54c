using Candor.Publishing;
using Candor.Safeguards;

namespace Candor.Web.Features.Publishing;

/// <summary>What the checks say, per channel.</summary>
internal sealed record PostCheckAnswer(bool CanGoToReview, string PackVersion, IReadOnlyDictionary<Guid, IReadOnlyList<Finding>> Findings)
{
    public static PostCheckAnswer Of(PostCheckResult result)
        => new(result.Stops.Count == 0, result.PackVersion, result.ByChannel.ToDictionary(one => one.Key, one => one.Value.Findings));
}
