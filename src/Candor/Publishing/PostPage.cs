namespace Candor.Publishing;

/// <summary>One page of posts.</summary>
public sealed record PostPage(IReadOnlyList<Post> Posts, string? Next);
