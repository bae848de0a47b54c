using System.Collections.Concurrent;
using Candor.Database;

[assembly: AssemblyFixture(typeof(Candor.Web.Tests.CandorApps))]

namespace Candor.Web.Tests;

/// <summary>
/// One running program per database for all tests that get along with each other: they make their own people and
/// things, and count nobody else's. A test that changes what all see starts its own <see cref="CandorApp"/>.
/// </summary>
public sealed class CandorApps : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<CandorApp>>> running = new();

    public Task<CandorApp> OnAsync(DatabaseKind kind)
        => running.GetOrAdd(kind, static kind => new Lazy<Task<CandorApp>>(() => CandorApp.StartAsync(kind, CancellationToken.None))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var app in running.Values)
        {
            await (await app.Value).DisposeAsync();
        }
    }
}
