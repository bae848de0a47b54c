using System.Reflection;
using Candor.Database;
using Xunit.Sdk;
using Xunit.v3;

namespace Candor.Tests.Database;

/// <summary>
/// Runs a theory on SQLite and on PostgreSQL, once per value of its further arguments. Without <c>CANDOR_TEST_POSTGRES</c>
/// the second half shows as skipped; with <c>CI=true</c> it fails instead.
/// </summary>
/// <param name="cases">Values of the second argument; none for a test that takes the database alone.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute(params object[] cases) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
        => new([.. Enum.GetValues<DatabaseKind>().SelectMany(kind => cases.Length == 0 ? [Row(kind, [kind])] : cases.Select(one => Row(kind, [kind, one])))]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private static TheoryDataRow Row(DatabaseKind kind, object[] arguments)
    {
        var row = new TheoryDataRow(arguments);
        if (kind == DatabaseKind.Postgres && TestDatabase.Postgres is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            row.Skip = "CANDOR_TEST_POSTGRES names no PostgreSQL.";
        }

        return row;
    }
}
