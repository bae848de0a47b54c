using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Concurrency;
using Orleans.Utilities;

namespace Candor.Work;

[Reentrant]
internal sealed class LiveHubGrain(ILogger<LiveHubGrain> logger) : Grain, ILiveHubGrain
{
    // A node renews every five seconds; one that died is forgotten after thirty.
    private readonly ObserverManager<ILiveObserver> nodes = new(TimeSpan.FromSeconds(30), logger);

    public Task Subscribe(ILiveObserver node)
    {
        nodes.Subscribe(node, node);
        return Task.CompletedTask;
    }

    public Task Tell(LiveChange[] changes) => nodes.Notify(node => node.Changed(changes));
}
