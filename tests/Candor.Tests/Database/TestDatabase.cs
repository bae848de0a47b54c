using Candor.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Candor.Tests.Database;

/// <summary>A database of a test's own with the newest schema: a copy of a template that was migrated once per run.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("candor-data-").FullName;
    private readonly string name = FreshName();

    private TestDatabase(DatabaseKind kind) => Kind = kind;

    /// <summary>The server on which databases may be made; null when there is none.</summary>
    public static string? Postgres { get; } = Environment.GetEnvironmentVariable("CANDOR_TEST_POSTGRES");

    public DatabaseKind Kind { get; }

    /// <summary>A folder of the test's own, with the SQLite file in it.</summary>
    public string Folder => folder;

    /// <summary>The SQLite file.</summary>
    public string File => Path.Combine(folder, "candor.db");

    /// <summary>The connection string of the PostgreSQL database.</summary>
    public string Connection => On(name, pooling: true);

    public static async Task<TestDatabase> CopyAsync(DatabaseKind kind, CancellationToken cancellationToken)
    {
        var database = new TestDatabase(kind);
        if (kind == DatabaseKind.Sqlite)
        {
            System.IO.File.Copy(await Templates.SqliteAsync(), database.File);
        }
        else
        {
            await OnServerAsync($"CREATE DATABASE {database.name} TEMPLATE {await Templates.PostgresAsync()}", cancellationToken);
        }

        return database;
    }

    /// <summary>A database with nothing in it, for tests of the migrations.</summary>
    public static async Task<TestDatabase> EmptyAsync(DatabaseKind kind, CancellationToken cancellationToken)
    {
        var database = new TestDatabase(kind);
        if (kind == DatabaseKind.Postgres)
        {
            await OnServerAsync($"CREATE DATABASE {database.name}", cancellationToken);
        }

        return database;
    }

    public IReadOnlyDictionary<string, string?> Settings => SettingsFor(Kind, File, Kind == DatabaseKind.Postgres ? Connection : null);

    internal static Dictionary<string, string?> SettingsFor(DatabaseKind kind, string file, string? connection) => new()
    {
        ["Database:Kind"] = kind.ToString(),
        ["Database:File"] = file,
        ["Database:Connection"] = connection,
        ["Publishing:MediaFolder"] = Path.Combine(Path.GetDirectoryName(file)!, "media"),
        ["Security:MasterKey"] = "bm90IGEgc2VjcmV0OiBhIGtleSBmb3IgdGVzdHMgISE=",
    };

    internal static string FreshName() => $"candor_{Guid.CreateVersion7(DateTimeOffset.UnixEpoch):N}";

    internal static string On(string name, bool pooling)
        => new NpgsqlConnectionStringBuilder(Postgres) { Database = name, MaxPoolSize = 20, Pooling = pooling, CommandTimeout = 60 }.ToString();

    internal static async Task OnServerAsync(string statement, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(Postgres);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (Kind == DatabaseKind.Postgres)
        {
            await OnServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
        }
        else
        {
            await using var pooled = new SqliteConnection($"Data Source={File}");
            SqliteConnection.ClearPool(pooled);
        }

        Directory.Delete(folder, recursive: true);
    }
}
