using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Candor.Archive;
using Candor.Database;
using Candor.Governance;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Archive;

public sealed class ExportingADesk
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_is_decided_about()
    {
        await using var world = await CandorWorld.BareOnAsync(DatabaseKind.Sqlite);
        await using var db = world.Db();
        Assert.Equal(TableShape.All(db).Select(table => table.Name).Order(StringComparer.Ordinal), ExportPlan.Of.Keys.Order(StringComparer.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Manifest_and_sums_say_what_is_there(DatabaseKind kind)
    {
        var (world, _, _) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        var folder = await ExportAsync(world);

        var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json"), Token)).RootElement;
        var said = manifest.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("file").GetProperty("name").GetString()!);
        var there = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).ToList();
        Assert.Equal(there.Except(["manifest.json", "SHA256SUMS"]).Order(StringComparer.Ordinal), said.Keys.Order(StringComparer.Ordinal));
        var sums = await File.ReadAllLinesAsync(Path.Combine(folder, "SHA256SUMS"), Token);
        Assert.Equal(there.Except(["SHA256SUMS"]).Order(StringComparer.Ordinal), sums.Select(line => line[66..]).Order(StringComparer.Ordinal));
        Assert.All(sums, line => Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, line[66..]))))));
        foreach (var (name, file) in said)
        {
            Assert.Equal(file.GetProperty("file").GetProperty("bytes").GetInt64(), new FileInfo(Path.Combine(folder, name)).Length);
            if (file.TryGetProperty("lines", out var lines))
            {
                Assert.Equal(lines.GetInt64(), (await LinesAsync(folder, name)).Count);
                Assert.True(lines.GetInt64() > 0 || name == "findings.jsonl", name);
            }
        }

        Assert.Single(Directory.EnumerateFiles(Path.Combine(folder, "pictures"), "*.png"));
    }

    [Theory, BothDatabases]
    public async Task History_in_it_is_the_whole_chain(DatabaseKind kind)
    {
        var (world, _, _) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        var folder = await ExportAsync(world);
        var verdict = await world.AskAsync<AuditChain, AuditVerdict>(chain => chain.VerifyAsync(Token));
        var last = new string('0', 64);
        var history = await LinesAsync(folder, "history.jsonl");
        foreach (var entry in history)
        {
            Assert.Equal(last, entry.GetProperty("previous_hash").GetString());
            last = entry.GetProperty("hash").GetString()!;
        }

        Assert.Equal((verdict.Entries, Convert.ToHexStringLower(verdict.HeadHash!)), (history.Count, last));
        Assert.Equal("exported", history[^1].GetProperty("action").GetString());
    }

    [Theory, BothDatabases]
    public async Task People_read_names_and_words_in_it(DatabaseKind kind)
    {
        var (world, noted, channel) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        var folder = await ExportAsync(world);
        var message = (await LinesAsync(folder, "messages.jsonl")).Single(line => line.GetProperty("conversation_id").GetGuid() == noted.Id);
        Assert.Equal(channel.Name, message.GetProperty("channel").GetString());
        Assert.Equal(JsonValueKind.Object, message.GetProperty("reading").ValueKind);
        Assert.Equal("en", message.GetProperty("reading").GetProperty("language").GetString());
        Assert.Contains(await LinesAsync(folder, "approvals.jsonl"), line => line.GetProperty("action").GetString() == "approved" && line.GetProperty("by").GetString()!.StartsWith("PrManager", StringComparison.Ordinal));
        Assert.Equal(["email", "id", "left", "name", "title"], (await LinesAsync(folder, "people.jsonl"))[0].EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.All(await LinesAsync(folder, "roles.jsonl"), line => Assert.NotEmpty(line.GetProperty("person").GetString()!));
    }

    [Theory, BothDatabases(false, true)]
    public async Task Nothing_sealed_or_secret_is_in_it(DatabaseKind kind, bool notes)
    {
        var (world, _, _) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        await using var db = world.Db();
        var secrets = new List<string> { FullDesk.Secret, world.Database.Settings["Security:MasterKey"]! };
        secrets.AddRange(await db.Users.Select(person => person.SecurityStamp!).ToListAsync(Token));
        secrets.AddRange((await db.ChannelSecrets.ToListAsync(Token)).Select(secret => Convert.ToHexStringLower(secret.Sealed)[..40]));
        secrets.AddRange((await db.ApiTokens.ToListAsync(Token)).Select(token => Convert.ToHexStringLower(token.Hash)));
        secrets.AddRange((await db.Notes.ToListAsync(Token)).SelectMany(note => (string[])[Convert.ToHexStringLower(note.Sealed)[..40], Convert.ToBase64String(note.Sealed)[..40]]));

        var folder = await ExportAsync(world, notes);

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file, Encoding.Latin1, Token);
            Assert.All(secrets, secret => Assert.Equal(notes && secret == FullDesk.Secret && Path.GetFileName(file) == "notes.jsonl", text.Contains(secret, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Folder_with_something_in_it_is_left_as_it_is()
    {
        await using var world = await CandorWorld.OnAsync(DatabaseKind.Sqlite);
        var folder = Directory.CreateDirectory(Path.Combine(world.Database.Folder, "export")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "letter.txt"), "Dear aunt", Token);
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => ExportAsync(world));
        Assert.Equal("folder-not-empty", refused.Rule);
        Assert.Equal(["letter.txt"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
        File.Delete(Path.Combine(folder, "letter.txt"));

        // What a killed export left beside it is cleared away.
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(folder + ".partial").FullName, "people.jsonl"), "half", Token);
        await ExportAsync(world);
        Assert.True(File.Exists(Path.Combine(folder, "SHA256SUMS")));
        Assert.False(Directory.Exists(folder + ".partial"));
    }

    private static async Task<string> ExportAsync(CandorWorld world, bool notes = false)
    {
        var folder = Path.Combine(world.Database.Folder, "export");
        await world.AskAsync<ExportDesk, ExportSummary>(desk => desk.MakeAsync(folder, notes, Actor.Operator, null, Token));
        return folder;
    }

    private static async Task<IReadOnlyList<JsonElement>> LinesAsync(string folder, string file)
        => [.. (await File.ReadAllLinesAsync(Path.Combine(folder, file), Token)).Select(line => JsonDocument.Parse(line).RootElement)];
}
