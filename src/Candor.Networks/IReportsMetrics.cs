namespace Candor.Networks;

/// <summary>Can report how a post did.</summary>
public interface IReportsMetrics : INetwork
{
    /// <summary>Reads the counts of one post.</summary>
    Task<PostMetrics> ReadMetricsAsync(Account account, string postId, CancellationToken cancellationToken);
}
