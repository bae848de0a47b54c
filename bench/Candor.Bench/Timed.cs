using Microsoft.Extensions.DependencyInjection;

namespace Candor.Bench;

/// <summary>Times one call in a scope of its own, as a request has.</summary>
internal static class Timed
{
    public static async Task<T> CallAsync<T>(IServiceProvider services, Timings timings, Func<IServiceProvider, Task<T>> call, Func<T, int> rows)
    {
        await using var scope = services.CreateAsyncScope();
        var (start, worked) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var answer = await call(scope.ServiceProvider);
        timings.Add(TimeProvider.System.GetElapsedTime(start), Environment.CpuUsage.TotalTime - worked, rows(answer));
        return answer;
    }
}
