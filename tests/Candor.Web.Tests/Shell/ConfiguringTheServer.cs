using Candor.Database;
using Candor.Web.Shell;

namespace Candor.Web.Tests.Shell;

/// <summary>A wrong value stops the start with its name and why; nothing half-started is left.</summary>
public sealed class ConfiguringTheServer
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Database:Kind", "Oracle", "Database:Kind is “Oracle”, which is not one of Sqlite, Postgres.")]
    [InlineData("Database:MigrateOnStart", "perhaps", "Database:MigrateOnStart is “perhaps”, which is not true or false.")]
    [InlineData("Database:Fiel", "x.db", "Database:Fiel is not a setting.")]
    [InlineData("Databse:File", "x.db", "Databse is not a setting.")]
    [InlineData("Security:MasterKey", "c2hvcnQ=", "Security:MasterKey is not a key.")]
    [InlineData("Server:Address", "here", "Server:Address holds “here”")]
    [InlineData("Server:Proxies:0", "the proxy", "Server:Proxies holds “the proxy”")]
    [InlineData("Server:MaxConnections", "5", "Server:MaxConnections is 5.")]
    [InlineData("Server:StopWithin", "soon", "Server:StopWithin is “soon”, which is not a length of time such as 00:05:00.")]
    [InlineData("SignIn:Tries", "0", "SignIn:Tries is 0. It must lie between 3 and 100.")]
    [InlineData("SignIn:OpenIdConnect:Authority", "https://id.mercyridge.example", "SignIn:OpenIdConnect:ClientId is empty")]
    [InlineData("SignIn:OpenIdConnect:Authority", "http://id.mercyridge.example", "SignIn:OpenIdConnect:Authority is “http://id.mercyridge.example/”. It must begin with https://.")]
    [InlineData("SignIn:OpenIdConnect:Roles:pio", "King", "SignIn:OpenIdConnect:Roles:pio is “King”, which is not one of")]
    [InlineData("Api:RequestsPerMinute", "0", "Api:RequestsPerMinute is 0.")]
    [InlineData("Operations:MetricsToken", "short", "Operations:MetricsToken is too short")]
    [InlineData("Guard:MaxRedirects", "99", "MaxRedirects")]
    [InlineData("Cluster:Kind", "ManyNodes", "Many nodes need PostgreSQL.")]
    public async Task A_wrong_value_is_named_with_the_reason(string setting, string value, string words)
    {
        var (code, said) = await RunAsync(new() { [setting] = value });

        Assert.Equal(2, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Single(said.Trim().Split('\n'));
    }

    [Fact]
    public async Task Postgres_without_a_connection_is_named()
    {
        var (code, said) = await RunAsync(new() { ["Database:Kind"] = "Postgres" });

        Assert.Equal(2, code);
        Assert.Contains("Database:Connection is empty", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_nodes_without_a_folder_for_pictures_that_they_share_are_refused()
    {
        var (code, said) = await RunAsync(new() { ["Database:Kind"] = "Postgres", ["Database:Connection"] = "Host=127.0.0.1;Port=1;Username=candor;Timeout=3", ["Cluster:Kind"] = "ManyNodes" });

        Assert.Equal(2, code);
        Assert.Contains("Publishing:MediaFolder is not set. Name a folder that all nodes share", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreachable_database_is_a_plain_sentence()
    {
        var (code, said) = await RunAsync(new() { ["Database:Kind"] = "Postgres", ["Database:Connection"] = "Host=127.0.0.1;Port=1;Username=candor;Password=hidden-word;Timeout=3" });

        Assert.Equal(3, code);
        Assert.StartsWith("candor: The database cannot be used. ", said, StringComparison.Ordinal);
        Assert.Contains("Check Database:Connection, and that the server runs.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-word", said, StringComparison.Ordinal);
        Assert.Single(said.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_file_that_is_no_json_is_named_with_its_line()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{\n  \"Server\": {\n    \"Address\" \"http://127.0.0.1:0\"\n  }\n}", Cancel);

        var (code, said) = await RunAsync([], file);

        Assert.Equal(2, code);
        Assert.Contains("Line 3", said, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var (code, said) = await RunAsync([], "/nowhere/candor.json");

        Assert.Equal(2, code);
        Assert.Contains("There is no file /nowhere/candor.json.", said, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Another_master_key_than_the_one_that_sealed_the_database_is_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Cancel);
        var app = await CandorApp.StartOnAsync(database, Cancel);
        await app.ClientForAsync(Cancel, Candor.Governance.Role.Analyst);
        await app.StopAsync();

        var (code, said) = await RunAsync(new(database.Settings) { ["Security:MasterKeyFile"] = null, ["Security:MasterKey"] = Convert.ToBase64String(new byte[32]) });
        Assert.Equal(2, code);
        Assert.Contains("is not the key that this database was sealed with", said, StringComparison.Ordinal);

        File.Delete(database.Settings["Security:MasterKeyFile"]!);
        (code, said) = await RunAsync(new(database.Settings));
        Assert.Equal(2, code);
        Assert.Contains("Put that file back", said, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_older_database_is_left_alone_where_migrating_is_off(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Cancel);

        var (code, said) = await RunAsync(new(database.Settings) { ["Database:MigrateOnStart"] = "false" });

        Assert.Equal(3, code);
        Assert.Contains("candor migrate", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_is_a_plain_sentence()
    {
        await using var app = await CandorApp.StartAsync(DatabaseKind.Sqlite, Cancel);
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, Cancel);

        var (code, said) = await RunAsync(new(database.Settings) { ["Server:Address"] = app.Address.ToString().TrimEnd('/') });

        Assert.Equal(3, code);
        Assert.Contains("Server:Address", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> RunAsync(Dictionary<string, string?> settings, string? file = null)
    {
        using var said = new StringWriter();
        var folder = Directory.CreateTempSubdirectory("candor-test-").FullName;
        settings.TryAdd("Database:File", Path.Combine(folder, "candor.db"));
        settings.TryAdd("Server:Address", "http://127.0.0.1:0");
        settings["Logging:LogLevel:Default"] = "None";
        settings["Logging:LogLevel:Microsoft"] = "None";
        settings["Logging:LogLevel:Orleans"] = "None";
        var code = await CandorHost.RunAsync(new HostStart { Settings = settings, ConfigurationFile = file, Says = said }, Cancel);
        return (code, said.ToString());
    }
}
