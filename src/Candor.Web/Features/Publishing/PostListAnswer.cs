namespace Candor.Web.Features.Publishing;

/// <summary>One page of posts.</summary>
internal sealed record PostListAnswer(IReadOnlyList<PostAnswer> Posts, string? Next);
