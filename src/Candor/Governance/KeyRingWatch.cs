using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Candor.Governance;

/// <summary>Looks every few seconds whether there is a new key, or one whose time has come.</summary>
internal sealed partial class KeyRingWatch(WatchedKeyManager keys, TimeProvider time, ILogger<KeyRingWatch> logger) : BackgroundService
{
    /// <summary>How long a node may take to learn of a new key. Rotation waits three times as long before it is used.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var known = (0, 0);
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var now = time.GetUtcNow();
                var all = keys.GetAllKeys();
                var seen = (all.Count, all.Count(key => key.ActivationDate <= now));
                if (seen != known)
                {
                    known = seen;
                    keys.LookAgain();
                }
            }
            catch (DbException fault)
            {
                NotSeen(logger, fault);
            }
        }
    }

    [LoggerMessage(EventId = 911, Level = LogLevel.Warning, Message = "The keys could not be looked at; the next try is in seconds.")]
    private static partial void NotSeen(ILogger logger, Exception fault);
}
