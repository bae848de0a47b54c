using Candor.Database;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Inbox;

/// <summary>SQLite numbers its rows anew when it is vacuumed; the index of words keeps its own numbers.</summary>
public sealed class SearchingAfterVacuum
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_stay_with_their_items()
    {
        await using var world = await CandorWorld.OnAsync(DatabaseKind.Sqlite);
        var channel = await world.AChannel();
        var gone = await world.HearsOf(channel, Said.By("ana", "the marmalade is gone"));
        var kept = await world.HearsOf(channel, Said.By("bo", "the zeppelin has landed"));
        await RemoveItemAsync(world, gone.Id);
        await world.SqlAsync("VACUUM");

        var further = await world.HearsOf(channel, Said.By("cy", "the xylophone plays"));

        Assert.Equal([kept.Id], await FindAsync(world, "zeppelin"));
        Assert.Equal([further.Id], await FindAsync(world, "xylophone"));
        Assert.Empty(await FindAsync(world, "marmalade"));

        // What goes takes its own words with it, and nobody else's.
        await RemoveItemAsync(world, further.Id);
        Assert.Equal([kept.Id], await FindAsync(world, "zeppelin"));
        Assert.Empty(await FindAsync(world, "xylophone"));
        await world.SqlAsync("INSERT INTO item_search (item_search, rank) VALUES ('integrity-check', 0)");
    }

    private static async Task RemoveItemAsync(CandorWorld world, Guid conversation)
    {
        await using var db = world.Db();
        Assert.Equal(1, await db.Items.Where(item => item.ConversationId == conversation).ExecuteDeleteAsync(Token));
    }

    private static async Task<List<Guid>> FindAsync(CandorWorld world, string words)
    {
        await using var db = world.Db();
        return await db.Saying(words).Select(conversation => conversation.Id).ToListAsync(Token);
    }
}
