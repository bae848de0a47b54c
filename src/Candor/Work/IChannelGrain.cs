using Orleans;
using Orleans.Concurrency;

namespace Candor.Work;

/// <summary>The one owner of everything that touches a channel's account: its sending and its listening. Its key is the channel's id.</summary>
[Alias("channel")]
public interface IChannelGrain : IGrainWithGuidKey
{
    /// <summary>Something is due to be sent. Returns at once; the sending goes on by itself.</summary>
    [Alias("wake-sending")]
    Task WakeSending();

    /// <summary>Listen from now on, if the channel is connected. Returns at once.</summary>
    [Alias("keep-listening")]
    Task KeepListening();
}
