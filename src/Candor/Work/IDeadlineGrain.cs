using Orleans;

namespace Candor.Work;

/// <summary>The one owner of a conversation's reply deadline. Its key is the conversation's id.</summary>
[Alias("deadline")]
public interface IDeadlineGrain : IGrainWithGuidKey
{
    [Alias("look")]
    Task Look();
}
