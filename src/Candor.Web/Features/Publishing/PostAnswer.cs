using Candor.Publishing;
using NodaTime;

namespace Candor.Web.Features.Publishing;

/// <summary>A post as the API gives it.</summary>
internal sealed record PostAnswer(
    Guid Id, PostKind Kind, string Title, PostState State, Guid AuthorId, string Author, Guid? ConversationId, string Zone, LocalDateTime? LocalAt, Instant? DueAt, string Hash,
    string? ApprovedBy, Instant? ApprovedAt, IReadOnlyList<ApprovalAnswer> Approvals, string? ChangesWanted, int Version, IReadOnlyList<VersionEdit> Versions, IReadOnlyList<MediaEdit> Media, IReadOnlyList<DeliveryAnswer> Deliveries)
{
    public static PostAnswer Of(Post post, IReadOnlyList<Delivery> deliveries) => new(
        post.Id, post.Kind, post.Title, post.State, post.AuthorId, post.AuthorName, post.ConversationId, post.Zone, post.LocalAt, post.DueAt, post.Hash,
        post.ApprovedByName, post.ApprovedAt, [.. post.Slots.OrderBy(slot => slot.Needs).Select(slot => new ApprovalAnswer(slot.Needs, slot.DecidedByName, slot.DecidedAt))], post.ChangesWanted, post.Version,
        [.. post.Versions.Select(one => new VersionEdit { ChannelId = one.ChannelId, Text = one.Text, Language = one.Language, ContentWarning = one.ContentWarning, Visibility = one.Visibility, Audience = one.Audience })],
        [.. post.Media.OrderBy(one => one.Order).Select(one => new MediaEdit(one.Digest, one.AltText))],
        [.. deliveries.Select(DeliveryAnswer.Of)]);
}
