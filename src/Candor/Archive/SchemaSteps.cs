using System.Reflection;
using Candor.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Candor.Archive;

/// <summary>The steps by which a database came to its version. A step has the same name on both databases; only some need a step that is their own.</summary>
internal static class SchemaSteps
{
    /// <summary>The name of a migration without its date.</summary>
    public static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];

    /// <summary>All migrations that this program knows for a database, oldest first.</summary>
    public static IReadOnlyList<string> All(DatabaseKind kind)
    {
        var context = kind == DatabaseKind.Sqlite ? typeof(SqliteDb) : typeof(PostgresDb);
        return [.. typeof(CandorDb).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal)];
    }

    /// <summary>The migration of <paramref name="target"/> at which its tables are those of a backup that was taken of <paramref name="source"/> after <paramref name="steps"/>.</summary>
    /// <exception cref="BackupUnreadableException">A newer program made it.</exception>
    public static string Reached(DatabaseKind source, IReadOnlyList<string> steps, DatabaseKind target)
    {
        var known = All(source).Select(NameOf).ToHashSet();
        if (steps.FirstOrDefault(step => !known.Contains(step)) is { } newer)
        {
            throw new BackupUnreadableException($"it was made by a newer version of Candor (its database knows “{newer}”). Restore it with that version or a later one");
        }

        var done = steps.ToHashSet();
        return All(target).TakeWhile(migration => done.Contains(NameOf(migration)) || !known.Contains(NameOf(migration))).LastOrDefault()
            ?? throw new BackupUnreadableException("it names no version of its database");
    }
}
