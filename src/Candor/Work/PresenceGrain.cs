using Orleans;

namespace Candor.Work;

internal sealed class PresenceGrain(TimeProvider time) : Grain, IPresenceGrain
{
    // A browser says that it is still there every ten seconds.
    private static readonly TimeSpan Forget = TimeSpan.FromSeconds(25);

    private readonly Dictionary<Guid, (string Name, bool Writing, DateTimeOffset At)> looking = [];

    public Task<string[]> Look(Guid personId, string name, bool writing)
    {
        looking[personId] = (name, writing, time.GetUtcNow());
        return Who(personId);
    }

    public Task<string[]> Who(Guid exceptPersonId)
    {
        var now = time.GetUtcNow();
        foreach (var gone in looking.Where(one => now - one.Value.At > Forget).Select(one => one.Key).ToList())
        {
            looking.Remove(gone);
        }

        return Task.FromResult(looking.Where(one => one.Key != exceptPersonId).Select(one => one.Value.Writing ? $"{one.Value.Name} is writing" : one.Value.Name).ToArray());
    }
}
