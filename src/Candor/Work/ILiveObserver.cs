using Orleans;

namespace Candor.Work;

/// <summary>A node that wants to hear of changes.</summary>
[Alias("live-observer")]
public interface ILiveObserver : IGrainObserver
{
    [Alias("changed")]
    Task Changed(LiveChange[] changes);
}
