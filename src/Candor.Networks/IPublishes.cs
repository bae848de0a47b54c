namespace Candor.Networks;

/// <summary>Can publish a post or a reply.</summary>
public interface IPublishes : INetwork
{
    /// <summary>
    /// Sends once. Called after the attempt was recorded; never retried inside. Any doubt whether the network took it
    /// (time-out, connection lost after the request left, an answer that is not understood) is <see cref="Outcome.Unknown"/>.
    /// </summary>
    Task<Outcome> PublishAsync(Account account, OutgoingPost post, CancellationToken cancellationToken);
}
