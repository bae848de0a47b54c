using Candor.Database;

namespace Candor.Governance;

/// <summary>Where the master key lies when the configuration does not hold the key itself.</summary>
internal static class MasterKeyFile
{
    private const string Name = "candor.key";

    public static string Of(SecurityOptions security, DatabaseOptions database) => (security.MasterKeyFile, database.Kind) switch
    {
        ({ Length: > 0 } file, _) => file,
        (_, DatabaseKind.Sqlite) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(database.File))!, Name),
        (_, DatabaseKind.Postgres) => Path.Combine("data", Name),
    };
}
