using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Candor.Web.Tests.CommandLine;

[Trait("needs", "time")]
public sealed class AdministeringADesk : IDisposable
{
    private const string Comments = "id,text,author,date\n1,\"The waiting room was cold\",Ann,2026-11-01\n2,,Bob,2026-11-01\n3,Kind nurses,Cy,2026-11-02\n";

    private readonly DeskFolder desk = new();

    [Fact]
    public async Task Import_keeps_good_rows_names_bad_ones_and_adds_nothing_the_second_time()
    {
        var file = await desk.WriteAsync("comments.csv", Comments);

        var first = await desk.RunAsync("import", file, "--channel", "Comments", "--json");
        var second = await desk.RunAsync("import", file, "--channel", "Comments", "--json");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal((2, 0, 1, 2), Counts(first));
        Assert.Equal((0, 2, 1, 0), Counts(second));
        Assert.StartsWith("comments.csv, line 3: ", first.Error);
    }

    [Theory]
    [InlineData("nowhere.csv", "there is no file nowhere.csv")]
    [InlineData("empty.csv", "empty.csv")]
    [InlineData("picture.csv", "picture.csv")]
    public async Task A_file_that_cannot_be_read_leaves_nothing_behind(string file, string reason)
    {
        await desk.WriteAsync("empty.csv", "");
        await desk.WriteAsync("picture.csv", "\u0089PNG\r\n\u001a\0\0\0\0IHDR\0\0");

        var run = await desk.RunAsync("import", file, "--channel", "Comments");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("candor import: ", run.Error);
        Assert.Contains(reason, run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        await desk.RunAsync("migrate");
        Assert.Contains("Nothing is connected yet", (await desk.RunAsync("network", "list")).Output);
    }

    [Fact]
    public async Task An_audit_chain_that_was_changed_names_its_first_broken_entry()
    {
        await desk.RunAsync("import", await desk.WriteAsync("comments.csv", Comments), "--channel", "Comments");
        var before = await desk.RunAsync("audit", "verify", "--json");
        await ChangeAsync("update audit_entries set action = action || '!' where sequence = 2");

        var after = await desk.RunAsync("audit", "verify", "--json");

        Assert.Equal((0, 1), (before.ExitCode, after.ExitCode));
        Assert.True(JsonDocument.Parse(before.Output).RootElement.GetProperty("whole").GetBoolean());
        Assert.Equal(2, JsonDocument.Parse(after.Output).RootElement.GetProperty("first_broken").GetInt64());
    }

    [Fact]
    public async Task A_colleague_is_added_once_and_gets_a_link()
    {
        string[] add = ["user", "add", "pat@mercyridge.example", "--name", "Pat Rivera", "--role", "pr-manager", "patient-relations"];

        var first = await desk.RunAsync(add);
        var second = await desk.RunAsync(add);
        var reset = await desk.RunAsync("user", "reset", "PAT@mercyridge.example", "--json");
        var nobody = await desk.RunAsync("user", "reset", "nobody@mercyridge.example");

        Assert.Equal((0, 1, 0, 2), (first.ExitCode, second.ExitCode, reset.ExitCode, nobody.ExitCode));
        Assert.Contains("http://127.0.0.1:5080/welcome/", first.Output);
        Assert.Contains("/welcome/", JsonDocument.Parse(reset.Output).RootElement.GetProperty("link").GetString());
        Assert.Contains("here already", second.Error);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_is_answered_with_those_that_do()
    {
        var run = await desk.RunAsync("user", "add", "pat@mercyridge.example", "--name", "Pat", "--role", "boss");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("privacy-officer", run.Error);
    }

    [Fact]
    public async Task A_network_is_connected_and_listed()
    {
        var unknown = await desk.RunAsync("network", "connect", "myspace", "--name", "Main");
        var connected = await desk.RunAsync("network", "connect", "practice", "--name", "Main");
        var listed = await desk.RunAsync("network", "list", "--json");

        Assert.Equal((2, 0, 0), (unknown.ExitCode, connected.ExitCode, listed.ExitCode));
        Assert.Contains("bluesky", unknown.Error);
        var channel = Assert.Single(JsonDocument.Parse(listed.Output).RootElement.EnumerateArray());
        Assert.Equal(("practice", "Main", "connected"), (channel.GetProperty("network").GetString(), channel.GetProperty("name").GetString(), channel.GetProperty("state").GetString()));
    }

    [Theory]
    [InlineData("Database__Kind", "Oracle", 2, "Database:Kind")]
    [InlineData("Databse__Kind", "Sqlite", 2, "Databse")]
    [InlineData("Database__File", "/proc/nowhere/candor.db", 3, "/proc/nowhere")]
    public async Task A_wrong_setting_is_named(string name, string value, int exitCode, string named)
    {
        desk.Settings[name] = value;

        var run = await desk.RunAsync("import", await desk.WriteAsync("comments.csv", Comments), "--channel", "Comments");

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(named, run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_database_out_of_reach_is_exit_code_3()
    {
        desk.Settings["Database__Kind"] = "Postgres";
        desk.Settings["Database__Connection"] = "Host=127.0.0.1;Port=1;Database=candor;Username=candor";

        var run = await desk.RunAsync("network", "list");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("candor network list: The database cannot be used.", run.Error);
    }

    [Fact]
    public async Task Audit_verify_without_a_database_does_not_make_one()
    {
        var run = await desk.RunAsync("audit", "verify");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(desk.Database, run.Error);
        Assert.False(File.Exists(desk.Database));
    }

    [Fact]
    public async Task The_doctor_says_what_to_do()
    {
        await desk.RunAsync("migrate");
        var well = await desk.RunAsync("doctor");
        await ChangeAsync("delete from \"__EFMigrationsHistory\"");
        var ill = await desk.RunAsync("doctor", "--json");

        Assert.Equal((0, 1), (well.ExitCode, ill.ExitCode));
        Assert.Contains("well  database", well.Output);
        var database = JsonDocument.Parse(ill.Output).RootElement.EnumerateArray().Single(one => one.GetProperty("what").GetString() == "database");
        Assert.Equal("Run: candor migrate", database.GetProperty("remedy").GetString());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        desk.Dispose();
    }

    private static (int New, int Known, int Bad, int Conversations) Counts(CandorProcess run)
    {
        var answer = JsonDocument.Parse(run.Output).RootElement;
        return (Count("new"), Count("known"), Count("bad"), Count("conversations"));

        int Count(string name) => answer.GetProperty(name).GetInt32();
    }

    private async Task ChangeAsync(string statement)
    {
        await using SqliteConnection connection = new($"Data Source={desk.Database}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement is written in this file.
        command.CommandText = statement;
#pragma warning restore CA2100
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
