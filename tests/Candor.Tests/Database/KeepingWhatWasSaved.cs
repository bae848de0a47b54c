using Candor.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Database;

/// <summary>What was saved is there after a power cut.</summary>
public sealed class KeepingWhatWasSaved
{
    /// <summary>Less than 2 (FULL) lets SQLite lose the last commits of its log (https://www.sqlite.org/pragma.html#pragma_synchronous).</summary>
    [Fact]
    public async Task SQLite_has_written_a_commit_through_when_it_says_so()
    {
        await using var world = await CandorWorld.OnAsync(DatabaseKind.Sqlite);
        await using var db = world.Db();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA synchronous";
        Assert.Equal(2L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
