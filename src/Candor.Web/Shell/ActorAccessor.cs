using Candor.Governance;

namespace Candor.Web.Shell;

/// <summary>
/// Who makes this request, with the rights they have at this moment. Endpoints and pages behind sign-in take an
/// <see cref="Actor"/> directly; open pages that greet a colleague take this.
/// </summary>
public sealed class ActorAccessor
{
    /// <summary>The actor; null when nobody is signed in.</summary>
    public Actor? Current { get; private set; }

    /// <summary>The actor of a request that only signed-in people and tokens can make.</summary>
    public Actor Required => Current ?? throw new InvalidOperationException("Nobody is signed in: the endpoint lacks RequireAuthorization.");

    internal void Is(Actor actor) => Current = actor;
}
