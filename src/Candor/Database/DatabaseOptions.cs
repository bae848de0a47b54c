using System.ComponentModel.DataAnnotations;

namespace Candor.Database;

/// <summary>Section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Which database. Default: <see cref="DatabaseKind.Sqlite"/>.</summary>
    [EnumDataType(typeof(DatabaseKind))]
    public DatabaseKind Kind { get; set; } = DatabaseKind.Sqlite;

    /// <summary>The SQLite file, relative to the working folder. Default: <c>data/candor.db</c>.</summary>
    public string File { get; set; } = "data/candor.db";

    /// <summary>The PostgreSQL connection string; required when <see cref="Kind"/> is <see cref="DatabaseKind.Postgres"/>.</summary>
    public string? Connection { get; set; }

    /// <summary>Whether <c>serve</c> brings the database to this version by itself. Default: true.</summary>
    public bool MigrateOnStart { get; set; } = true;
}
