using Orleans;

namespace Candor.Work;

/// <summary>Carries hints of change from node to node, so that every open browser hears of it. There is one, with key 0.</summary>
[Alias("live-hub")]
public interface ILiveHubGrain : IGrainWithIntegerKey
{
    /// <summary>Subscribes a node, or renews its subscription.</summary>
    [Alias("subscribe")]
    Task Subscribe(ILiveObserver node);

    /// <summary>Passes changes on to every node.</summary>
    [Alias("tell")]
    Task Tell(LiveChange[] changes);
}
