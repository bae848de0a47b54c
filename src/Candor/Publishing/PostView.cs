namespace Candor.Publishing;

/// <summary>The lists of posts.</summary>
public enum PostView
{
    All,
    Drafts,
    InReview,
    Scheduled,
    NeedsAttention,
    Published,
}
