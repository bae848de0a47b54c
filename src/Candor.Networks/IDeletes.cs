namespace Candor.Networks;

/// <summary>Can take a post down.</summary>
public interface IDeletes : INetwork
{
    /// <summary>Deletes the post; a post that is already gone counts as deleted.</summary>
    Task<Deletion> DeleteAsync(Account account, string postId, CancellationToken cancellationToken);
}
