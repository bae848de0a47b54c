using System.Diagnostics;
using System.Text.Json;
using Candor.Database;
using Microsoft.Data.Sqlite;

namespace Candor.Web.Tests.CommandLine;

/// <summary>Backup and restore by the verbs, as an operator runs them.</summary>
[Trait("needs", "time")]
public sealed class KeepingCopies : IDisposable
{
    private const string Comments = "id,text,author,date\n1,\"The waiting room was cold\",Ann,2026-11-01\n2,Kind nurses,Cy,2026-11-02\n";

    private readonly DeskFolder desk = new();
    private readonly DeskFolder other = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_backed_up_comes_back_with_the_same_counts_and_the_same_chain()
    {
        await ImportAsync();
        var chain = await desk.RunAsync("audit", "verify", "--json");

        var made = await desk.RunAsync("backup", "desk.backup", "--json");
        File.Copy(Path.Combine(desk.Path, "data", "candor.key"), Path.Combine(Directory.CreateDirectory(Path.Combine(other.Path, "data")).FullName, "candor.key"));
        var put = await other.RunAsync("restore", Path.Combine(desk.Path, "desk.backup"), "--json");
        var again = await other.RunAsync("restore", Path.Combine(desk.Path, "desk.backup"));
        var replaced = await other.RunAsync("restore", Path.Combine(desk.Path, "desk.backup"), "--replace");

        Assert.Equal((0, 0, 1, 0), (made.ExitCode, put.ExitCode, again.ExitCode, replaced.ExitCode));
        Assert.Equal(Tables(made), Tables(put));
        Assert.Equal(chain.Output, (await other.RunAsync("audit", "verify", "--json")).Output);
        Assert.Contains("--replace", again.Error);
        Assert.Single(again.Error.TrimEnd().Split('\n'));
        Assert.Empty(Directory.EnumerateFiles(desk.Path, "*.partial"));
    }

    [Fact]
    public async Task A_damaged_backup_is_one_line_that_names_the_part()
    {
        await ImportAsync();
        await desk.RunAsync("backup", "desk.backup");
        var path = Path.Combine(desk.Path, "desk.backup");
        var bytes = await File.ReadAllBytesAsync(path, Cancel);
        bytes[bytes.AsSpan().IndexOf("tables/items.jsonl"u8) + 60] ^= 4;
        await File.WriteAllBytesAsync(path, bytes, Cancel);

        var run = await desk.RunAsync("restore", "desk.backup", "--replace");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("desk.backup cannot be restored: tables/items.jsonl is damaged", run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Equal(0, (await desk.RunAsync("audit", "verify")).ExitCode);
    }

    [Fact]
    public async Task Without_the_master_key_it_says_where_the_key_belongs()
    {
        await ImportAsync();
        await desk.RunAsync("network", "connect", "practice", "--name", "Main");
        await desk.RunAsync("user", "add", "pat@mercyridge.example", "--name", "Pat", "--role", "analyst");
        await desk.RunAsync("backup", "desk.backup");

        var run = await other.RunAsync("restore", Path.Combine(desk.Path, "desk.backup"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("candor.key", run.Error);
        Assert.False(File.Exists(other.Database));
    }

    [Fact]
    public async Task A_backup_that_is_killed_leaves_no_file()
    {
        await ImportAsync();
        var media = Directory.CreateDirectory(Path.Combine(desk.Path, "data", "media"));

        // A picture that never ends: the backup waits there, in its middle.
        using (var pipe = Process.Start("mkfifo", Path.Combine(media.FullName, new string('a', 64))))
        {
            await pipe.WaitForExitAsync(Cancel);
        }

        using var process = CandorProcess.Start(["backup", "desk.backup"], desk);
        while (!File.Exists(Path.Combine(desk.Path, "desk.backup.partial")))
        {
            Assert.False(process.HasExited);
            await Task.Delay(20, Cancel);
        }

        process.Kill();
        await process.WaitForExitAsync(Cancel);
        Assert.False(File.Exists(Path.Combine(desk.Path, "desk.backup")));

        media.Delete(recursive: true);
        Assert.Equal(0, (await desk.RunAsync("backup", "desk.backup")).ExitCode);
        Assert.Equal(["desk.backup"], Directory.EnumerateFiles(desk.Path, "desk.backup*").Select(Path.GetFileName));
    }

    [Theory, BothDatabases]
    public async Task A_running_server_is_backed_up_and_not_restored_over(DatabaseKind kind)
    {
        await using var app = await CandorApp.StartAsync(kind, Cancel);
        foreach (var (name, value) in app.Database.Settings.Where(setting => setting.Value is not null))
        {
            desk.Settings[name.Replace(":", "__", StringComparison.Ordinal)] = value!;
        }

        var made = await desk.RunAsync("backup", "desk.backup");
        var put = await desk.RunAsync("restore", "desk.backup", "--replace");

        Assert.Equal((0, 1), (made.ExitCode, put.ExitCode));
        Assert.Contains("Stop", put.Error);
        using var client = app.AnonymousClient();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync("/health/ready", Cancel)).StatusCode);
    }

    [Fact]
    public async Task An_export_goes_into_an_empty_folder_and_its_sums_hold()
    {
        await ImportAsync();

        var made = await desk.RunAsync("export", "everything", "--json");
        var again = await desk.RunAsync("export", "everything");

        Assert.Equal((0, 1), (made.ExitCode, again.ExitCode));
        Assert.Equal(2, JsonDocument.Parse(made.Output).RootElement.GetProperty("lines").GetProperty("messages.jsonl").GetInt64());
        Assert.Contains("everything is not empty", again.Error);
        using var sums = Process.Start(new ProcessStartInfo("sha256sum", ["--check", "--quiet", "SHA256SUMS"]) { WorkingDirectory = Path.Combine(desk.Path, "everything") })!;
        await sums.WaitForExitAsync(Cancel);
        Assert.Equal(0, sums.ExitCode);
    }

    [Theory]
    [InlineData("export", "nowhere/everything", "the folder above it is not there")]
    [InlineData("backup", "nowhere/desk.backup", "a folder that is there")]
    [InlineData("restore", "nowhere.backup", "there is no file nowhere.backup")]
    public async Task A_place_that_is_not_there_is_named(string verb, string file, string reason)
    {
        await desk.RunAsync("migrate");

        var run = await desk.RunAsync(verb, file);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        desk.Dispose();
        other.Dispose();
    }

    private async Task ImportAsync()
        => Assert.Equal(0, (await desk.RunAsync("import", await desk.WriteAsync("comments.csv", Comments), "--channel", "Comments")).ExitCode);

    private static string Tables(CandorProcess run) => JsonDocument.Parse(run.Output).RootElement.GetProperty("tables").GetRawText();
}
