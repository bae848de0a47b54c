using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Tests.Database;

namespace Candor.Tests.Inbox;

public sealed class ImportingAFile
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Who_brought_a_file_stands_in_the_history_of_its_channel(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var specialist = await world.APersonWith(Role.SocialSpecialist);
        var file = Path.Combine(world.Database.Folder, "reviews.csv");
        await File.WriteAllTextAsync(file, "id,author,text,date\n1,ana,The staff were kind.,2026-11-20\n2,ben,Parking was full.,2026-11-21\n", Token);

        var first = await world.AskAsync<ImportDesk, ImportResult>(desk => desk.ImportAsync(file, "Old reviews", null, specialist, Token));
        await world.DoAsync<ImportDesk>(desk => desk.ImportAsync(file, "Old reviews", null, specialist, Token));

        Assert.Equal(2, first.New);
        var entries = await world.AskAsync<AuditChain, IReadOnlyList<AuditEntry>>(chain => chain.HistoryAsync(first.ChannelId, Token));
        Assert.Equal(["made for an import", "imported", "imported"], entries.Select(entry => entry.Action));
        Assert.All(entries, entry => Assert.Equal(specialist.Id, entry.ActorId));
        Assert.Contains("\"new\":2", entries[1].Details.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
