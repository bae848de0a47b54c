using System.Text;
using Candor.Networks.Guard;

namespace Candor.Networks.Bluesky;

/// <summary>What Bluesky will not take, said before anything is sent, and what its server says afterwards.</summary>
internal static class Refusals
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Outcome.Refused? Of(OutgoingPost post) => OfVisibility(post) ?? OfText(post.Text) ?? OfMedia(post.Media);

    public static Outcome.Refused? OfMedia(OutgoingMedia media)
    {
        var limit = BlueskyLimits.Descriptor.Images!;
        return media.Content.Length > limit.SizeBytes
            ? new Outcome.Refused(RefusedReason.MediaTooLarge, $"A picture has {media.Content.Length} of at most {limit.SizeBytes} bytes.")
            : limit.ContentTypes.Contains(media.ContentType)
                ? null
                : new Outcome.Refused(RefusedReason.MediaNotAccepted, $"Bluesky shows {string.Join(", ", limit.ContentTypes)}, not {media.ContentType}.");
    }

    /// <summary>The outcome of a failed write in Bluesky's own words.</summary>
    public static Outcome OutcomeOf(NetworkAnswer answer)
    {
        var sentence = XrpcErrors.Sentence(answer);
        return (answer.Status, answer.Fault!.Kind) switch
        {
            (400, FaultKind.Refused) when sentence.EndsWith("at $.record.text", StringComparison.Ordinal) && sentence.Contains("too big", StringComparison.Ordinal)
                => new Outcome.Refused(RefusedReason.TextTooLong, answer.Fault.Detail),
            (400, FaultKind.Refused) when sentence.Contains("file is too large", StringComparison.OrdinalIgnoreCase) || sentence.Contains("blob too large", StringComparison.OrdinalIgnoreCase)
                => new Outcome.Refused(RefusedReason.MediaTooLarge, answer.Fault.Detail),
            (400, FaultKind.Refused) when sentence.Contains("mimetype", StringComparison.OrdinalIgnoreCase) || sentence.Contains("type of file", StringComparison.OrdinalIgnoreCase)
                => new Outcome.Refused(RefusedReason.MediaNotAccepted, answer.Fault.Detail),
            _ => answer.ToOutcome(),
        };
    }

    /// <summary>Everything on Bluesky is public. What was meant for fewer people is not sent at all.</summary>
    private static Outcome.Refused? OfVisibility(OutgoingPost post)
        => post.Visibility != Visibility.Public
            ? new Outcome.Refused(RefusedReason.NotAllowed, "Everything on Bluesky is public.")
            : post.ContentWarning is { Length: > 0 }
                ? new Outcome.Refused(RefusedReason.NotAllowed, "Bluesky has no content warning in words; put it into the text.")
                : null;

    private static Outcome.Refused? OfText(string text)
    {
        var limit = BlueskyLimits.Descriptor.Text;
        try
        {
            var bytes = Strict.GetByteCount(text);
            if (bytes > limit.Utf8Bytes)
            {
                return new Outcome.Refused(RefusedReason.TextTooLong, $"The text has {bytes} of at most {limit.Utf8Bytes} bytes.");
            }
        }
        catch (EncoderFallbackException)
        {
            return new Outcome.Refused(RefusedReason.Other, "The text is not valid Unicode: half of a character is missing.");
        }

        var count = limit.Count(text);
        return count.Fits ? null : new Outcome.Refused(RefusedReason.TextTooLong, $"The text has {count.Used} of at most {count.Limit} characters.");
    }

    private static Outcome.Refused? OfMedia(IReadOnlyList<OutgoingMedia> media)
        => media.Count > BlueskyLimits.Descriptor.Images!.Count
            ? new Outcome.Refused(RefusedReason.MediaNotAccepted, $"Bluesky shows at most {BlueskyLimits.Descriptor.Images.Count} pictures, not {media.Count}.")
            : media.Select(OfMedia).FirstOrDefault(refused => refused is not null);
}
