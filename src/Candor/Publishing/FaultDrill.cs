using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace Candor.Publishing;

/// <summary>
/// Kills this process at a named point of sending, for drills that prove that nothing is lost or doubled. Off unless it is
/// configured (section <c>Drill</c>).
/// </summary>
public sealed class FaultDrill(IOptions<FaultDrillOptions> options)
{
    private int arrivals;

    /// <summary>Says that a point was reached; does not return when the drill says so.</summary>
    public void Reach(string point)
    {
        if (options.Value.KillAt == point && Interlocked.Increment(ref arrivals) == options.Value.KillAfter)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }

    /// <summary>Reaches a point while <paramref name="call"/> is on its way.</summary>
    public async Task<T> DuringAsync<T>(string point, Task<T> call)
    {
        if (options.Value.KillAt == point)
        {
            await Task.WhenAny(call, Task.Delay(options.Value.IntoTheCall, TimeProvider.System, CancellationToken.None));
            Reach(point);
        }

        return await call;
    }
}
