using System.Reflection;
using Candor.Database;
using Xunit.Sdk;
using Xunit.v3;

namespace Candor.Web.Tests;

/// <summary>
/// Runs a theory on SQLite and on PostgreSQL. Without <c>CANDOR_TEST_POSTGRES</c> the second half shows as skipped; with
/// <c>CI=true</c> it fails instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute : DataAttribute
{
    /// <summary>The server on which databases may be made; null when there is none.</summary>
    public static string? Postgres { get; } = Environment.GetEnvironmentVariable("CANDOR_TEST_POSTGRES");

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var postgres = new TheoryDataRow<DatabaseKind>(DatabaseKind.Postgres);
        if (Postgres is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            postgres.Skip = "CANDOR_TEST_POSTGRES names no PostgreSQL.";
        }

        return new([new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite), postgres]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
