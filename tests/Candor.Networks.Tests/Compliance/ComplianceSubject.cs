using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Compliance;

/// <summary>
/// One network with a fresh account on it, and the ways around the connector by which a test sees what really happened.
/// What a network cannot do in here throws <see cref="NotSupportedException"/> and is declared as a lack.
/// </summary>
public abstract class ComplianceSubject : IAsyncDisposable
{
    /// <summary>The connector under test.</summary>
    public abstract INetwork Network { get; }

    /// <summary>A fresh account that works, reached through <see cref="Proxy"/>.</summary>
    public abstract Account Account { get; }

    /// <summary>The same account with credentials that the network does not take (any more).</summary>
    public abstract Account AccountWithBadCredentials { get; }

    /// <summary>The same account at a server that takes no connections.</summary>
    public abstract Account AccountAtClosedPort { get; }

    /// <summary>What stands between connector and server; null when there is no wire.</summary>
    public virtual FaultyProxy? Proxy => null;

    /// <summary>Whether this request is the one that publishes.</summary>
    public virtual bool IsSend(HttpRequest request) => throw new NotSupportedException();

    /// <summary>The texts of all posts of the account, asked of the server itself and not through the connector.</summary>
    public abstract Task<IReadOnlyList<string>> TextsOnNetworkAsync(CancellationToken cancellationToken);

    /// <summary>Another account's post, as a target for replies.</summary>
    public abstract Task<ReplyTarget> PostByAnotherAsync(string text, CancellationToken cancellationToken);

    /// <summary>The other account takes its post down.</summary>
    public abstract Task DeleteByAnotherAsync(ReplyTarget target, CancellationToken cancellationToken);

    /// <summary>The other account answers our post; completes when the network has it.</summary>
    public abstract Task ReplyByAnotherAsync(string postId, string text, CancellationToken cancellationToken);

    /// <summary>Our post is taken down behind the connector's back.</summary>
    public abstract Task DeleteOurOwnAsync(string postId, CancellationToken cancellationToken);

    /// <summary>The id of what this post of ours answers, asked of the server itself; null when it answers nothing.</summary>
    public abstract Task<string?> TargetOnNetworkAsync(string postId, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
