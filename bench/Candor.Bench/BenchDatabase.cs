using System.Data.Common;
using Candor.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Candor.Bench;

/// <summary>A database for one run: a SQLite file or a PostgreSQL database, thrown away afterwards unless it is to be kept.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly string folder;
    private readonly string name;
    private readonly bool keeps;
    private readonly string? server;

    private BenchDatabase(BenchArguments arguments)
    {
        Kind = arguments.Database;
        keeps = arguments.Keep is not null;
        name = "candor_bench_" + (arguments.Keep ?? Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        folder = Path.GetFullPath(Path.Combine("artifacts", "bench", "data", name));
        server = arguments.Postgres;
    }

    public DatabaseKind Kind { get; }

    public string Connection => Kind == DatabaseKind.Sqlite
        ? $"Data Source={Path.Combine(folder, "candor.db")}"
        : new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();

    public Dictionary<string, string?> Settings => new()
    {
        ["Database:Kind"] = Kind.ToString(),
        ["Database:File"] = Path.Combine(folder, "candor.db"),
        ["Database:Connection"] = Kind == DatabaseKind.Postgres ? Connection : null,
        ["Security:MasterKeyFile"] = Path.Combine(folder, "candor.key"),
        ["Publishing:MediaFolder"] = Path.Combine(folder, "media"),
        ["Server:Address"] = "http://127.0.0.1:0",
        ["Logging:LogLevel:Default"] = "Error",
        ["Logging:LogLevel:Orleans"] = "None",
    };

    public static async Task<BenchDatabase> OpenAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        var database = new BenchDatabase(arguments);
        Directory.CreateDirectory(database.folder);
        if (database.Kind == DatabaseKind.Postgres)
        {
            if (arguments.Postgres is null)
            {
                throw new ArgumentException("No PostgreSQL is named: give --postgres \"Host=127.0.0.1;Username=…\" or set CANDOR_TEST_POSTGRES.");
            }

            await database.OnServerAsync($"SELECT 'CREATE DATABASE {database.name}' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{database.name}')", cancellationToken);
        }

        return database;
    }

    /// <summary>A connection past the product, for seeding and for statistics.</summary>
    public async Task<DbConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        DbConnection connection = Kind == DatabaseKind.Sqlite ? new SqliteConnection(Connection) : new NpgsqlConnection(Connection);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>Runs one statement past the product.</summary>
    public async Task RunAsync(string statement, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (statement, 0);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (keeps)
        {
            return;
        }

        if (Kind == DatabaseKind.Postgres)
        {
            await OnServerAsync($"SELECT 'DROP DATABASE IF EXISTS {name} WITH (FORCE)'", CancellationToken.None);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Runs on the server what <paramref name="answers"/> answers, if it answers anything.</summary>
    private async Task OnServerAsync(string answers, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellationToken);
        await using var ask = new NpgsqlCommand(answers, connection);
        if (await ask.ExecuteScalarAsync(cancellationToken) is string statement)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
