namespace Candor.Database;

/// <summary>The databases that Candor runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
