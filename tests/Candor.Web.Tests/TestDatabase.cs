using Candor.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Candor.Web.Tests;

/// <summary>An empty database for one host: a SQLite file in a folder of its own, or a new PostgreSQL database.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("candor-test-").FullName;
    private readonly string name = $"candor_{Guid.CreateVersion7(DateTimeOffset.UnixEpoch):N}";

    private TestDatabase(DatabaseKind kind) => Kind = kind;

    public DatabaseKind Kind { get; }

    /// <summary>The SQLite file.</summary>
    public string File => Path.Combine(folder, "candor.db");

    /// <summary>The connection string of the PostgreSQL database.</summary>
    public string Connection => new NpgsqlConnectionStringBuilder(BothDatabasesAttribute.Postgres) { Database = name, MaxPoolSize = 20 }.ToString();

    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Database:Kind"] = Kind.ToString(),
        ["Database:File"] = File,
        ["Database:Connection"] = Kind == DatabaseKind.Postgres ? Connection : null,
        ["Security:MasterKeyFile"] = Path.Combine(folder, "candor.key"),
    };

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, CancellationToken cancellationToken)
    {
        var database = new TestDatabase(kind);
        if (kind == DatabaseKind.Postgres)
        {
            await database.OnServerAsync($"CREATE DATABASE {database.name}", cancellationToken);
        }

        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (Kind == DatabaseKind.Postgres)
        {
            await using (var pooled = new NpgsqlConnection(Connection))
            {
                NpgsqlConnection.ClearPool(pooled);
            }

            await OnServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
        }
        else
        {
            await using var pooled = new SqliteConnection($"Data Source={File}");
            SqliteConnection.ClearPool(pooled);
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task OnServerAsync(string statement, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(BothDatabasesAttribute.Postgres);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
