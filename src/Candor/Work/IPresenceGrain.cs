using Orleans;

namespace Candor.Work;

/// <summary>Who has a conversation open right now. Its key is the conversation's id; it is kept in memory only.</summary>
[Alias("presence")]
public interface IPresenceGrain : IGrainWithGuidKey
{
    /// <summary>Says that a person is looking (again), and answers who else is.</summary>
    [Alias("look")]
    Task<string[]> Look(Guid personId, string name, bool writing);

    /// <summary>Who is looking, without saying anything.</summary>
    [Alias("who")]
    Task<string[]> Who(Guid exceptPersonId);
}
