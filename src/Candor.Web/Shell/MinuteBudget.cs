using System.Collections.Concurrent;

namespace Candor.Web.Shell;

/// <summary>Counts requests per caller and minute. Thread-safe.</summary>
internal sealed class MinuteBudget(TimeProvider time)
{
    private const int MostCallers = 100_000;

    private readonly ConcurrentDictionary<string, (long Minute, int Used)> callers = new(StringComparer.Ordinal);

    /// <summary>Takes one from the caller's minute; what is left is negative when there was none, and counts no further.</summary>
    public (int Left, int ResetInSeconds) Take(string caller, int perMinute)
    {
        var seconds = time.GetUtcNow().ToUnixTimeSeconds();
        var minute = seconds / 60;
        if (callers.Count > MostCallers)
        {
            Forget(minute);
        }

        var (_, used) = callers.AddOrUpdate(
            caller, _ => (minute, 1), (_, before) => before.Minute == minute ? (minute, Math.Min(before.Used, perMinute) + 1) : (minute, 1));
        return (perMinute - used, (int)((minute + 1) * 60 - seconds));
    }

    private void Forget(long minute)
    {
        foreach (var (caller, _) in callers.Where(one => one.Value.Minute < minute))
        {
            callers.TryRemove(caller, out _);
        }
    }
}
