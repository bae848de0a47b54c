using System.Text.RegularExpressions;
using Candor.Networks.Guard;

namespace Candor.Networks.Mastodon;

/// <summary>What a failed step of sending means.</summary>
internal static partial class PublishFaults
{
    /// <summary>A step before the status itself failed (the target, a picture): nothing was published, whatever happened.</summary>
    public static async Task<Outcome> BeforeSendAsync(MastodonApi api, NetworkAnswer answer, bool ofPicture, CancellationToken cancellationToken)
    {
        var fault = await TokenCheck.FaultOfAsync(api, answer, cancellationToken);
        if (ofPicture && fault.Kind is FaultKind.Refused && answer.Status is not 403)
        {
            return new Outcome.Refused(answer.Status == 413 || TooLarge().IsMatch(fault.Detail) ? RefusedReason.MediaTooLarge : RefusedReason.MediaNotAccepted, fault.Detail);
        }

        if (ofPicture && fault.Kind is FaultKind.NotFound)
        {
            return new Outcome.Refused(RefusedReason.MediaNotAccepted, fault.Detail);
        }

        return (answer with { Fault = fault, MayHaveArrived = false }).ToOutcome();
    }

    /// <summary>The status itself failed: whatever leaves a doubt stays one.</summary>
    public static async Task<Outcome> AfterSendAsync(MastodonApi api, OutgoingPost post, NetworkAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.MayHaveArrived)
        {
            return answer.ToOutcome();
        }

        var fault = await TokenCheck.FaultOfAsync(api, answer, cancellationToken);
        return fault.Kind switch
        {
            FaultKind.NotFound => new Outcome.Refused(post.InReplyTo is null ? RefusedReason.Other : RefusedReason.TargetGone, fault.Detail),
            FaultKind.Refused when answer.Status is 400 or 422 => Refused(post, fault),
            _ => (answer with { Fault = fault }).ToOutcome(),
        };
    }

    /// <summary>Words of Mastodon's <c>config/locales/en.yml</c> and of GoToSocial's validation; another language ends in Other.</summary>
    private static Outcome Refused(OutgoingPost post, NetworkFault fault)
    {
        var words = fault.Detail;
        return words switch
        {
            _ when NotFinished().IsMatch(words) => new Outcome.RetryLater(TimeSpan.FromSeconds(15), words),
            _ when TooLong().IsMatch(words) => new Outcome.Refused(RefusedReason.TextTooLong, words),
            _ when post.InReplyTo is not null && Gone().IsMatch(words) => new Outcome.Refused(RefusedReason.TargetGone, words),
            _ when post.Media.Count > 0 && Media().IsMatch(words) => new Outcome.Refused(RefusedReason.MediaNotAccepted, words),
            _ => new Outcome.Refused(RefusedReason.Other, words),
        };
    }

    [GeneratedRegex("not finished processing|still processing|try again in a moment", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex NotFinished();

    [GeneratedRegex("character limit|too long|limit of [0-9]+ exceeded|exceeds? the (character )?limit", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex TooLong();

    [GeneratedRegex("not replyable|does(n't| not) exist|not found", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Gone();

    [GeneratedRegex("attach|media|file|image", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex Media();

    [GeneratedRegex("less than|too large|too big|exceed", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex TooLarge();
}
