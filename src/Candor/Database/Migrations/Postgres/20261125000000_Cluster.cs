using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Candor.Database.Migrations.Postgres;

/// <summary>
/// Who is in the cluster. The tables are ours; the statements are looked up by the engine under the names and with the
/// parameters that its ADO.NET membership asks for (Orleans 10, Orleans.Clustering.AdoNet). Each write moves the version of
/// the table by one and does nothing when somebody else moved it first.
/// </summary>
[DbContext(typeof(PostgresDb))]
[Migration("20261125000000_Cluster")]
public sealed class Cluster : Migration
{
    private const string Columns =
        """
        v.deployment AS deploymentid, m.address, m.port, m.generation, m.silo_name AS siloname, m.host_name AS hostname, m.status,
        m.proxy_port AS proxyport, m.suspect_times AS suspecttimes, m.metadata_json AS metadatajson, m.start_time AS starttime,
        m.alive_at AS iamalivetime, v.version
        """;

    private const string OneMember = "m.deployment = @DeploymentId AND m.address = @Address AND m.port = @Port AND m.generation = @Generation";

    private const string MoveVersion = "moved AS (UPDATE cluster_version SET version = version + 1 WHERE deployment = @DeploymentId AND version = @Version RETURNING 1)";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE TABLE OrleansQuery (QueryKey varchar(64) PRIMARY KEY, QueryText text NOT NULL);
            CREATE TABLE cluster_version (deployment text PRIMARY KEY, version integer NOT NULL DEFAULT 0);
            CREATE TABLE cluster_members (
                deployment text NOT NULL REFERENCES cluster_version, address text NOT NULL, port integer NOT NULL, generation integer NOT NULL,
                silo_name text NOT NULL, host_name text NOT NULL, status integer NOT NULL, proxy_port integer, suspect_times text, metadata_json text,
                start_time timestamptz NOT NULL, alive_at timestamptz NOT NULL, PRIMARY KEY (deployment, address, port, generation));
            """);
        foreach (var (key, text) in Statements)
        {
            migrationBuilder.Sql($"INSERT INTO OrleansQuery VALUES ('{key}', $statement${text}$statement$);");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql("DROP TABLE cluster_members; DROP TABLE cluster_version; DROP TABLE OrleansQuery;");

    private static IEnumerable<(string Key, string Text)> Statements =>
    [
        ("InsertMembershipVersionKey", "WITH added AS (INSERT INTO cluster_version (deployment) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1) SELECT count(*)::int FROM added;"),
        ("InsertMembershipKey",
            $"""
            WITH {MoveVersion}, added AS (
                INSERT INTO cluster_members (deployment, address, port, generation, silo_name, host_name, status, proxy_port, start_time, alive_at)
                SELECT @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM moved
                ON CONFLICT DO NOTHING RETURNING 1)
            SELECT count(*)::int FROM added;
            """),
        ("UpdateMembershipKey",
            $"""
            WITH {MoveVersion}, changed AS (
                UPDATE cluster_members m SET status = @Status, suspect_times = @SuspectTimes, alive_at = @IAmAliveTime
                FROM moved WHERE {OneMember} RETURNING 1)
            SELECT count(*)::int FROM changed;
            """),
        ("UpdateIAmAlivetimeKey", $"UPDATE cluster_members m SET alive_at = @IAmAliveTime WHERE {OneMember};"),
        ("MembershipReadRowKey", $"SELECT {Columns} FROM cluster_version v LEFT JOIN cluster_members m ON m.deployment = v.deployment AND {OneMember} WHERE v.deployment = @DeploymentId;"),
        ("MembershipReadAllKey", $"SELECT {Columns} FROM cluster_version v LEFT JOIN cluster_members m ON m.deployment = v.deployment WHERE v.deployment = @DeploymentId;"),
        ("GatewaysQueryKey", "SELECT address, proxy_port AS proxyport, generation FROM cluster_members WHERE deployment = @DeploymentId AND status = @Status AND proxy_port > 0;"),
        ("DeleteMembershipTableEntriesKey", "DELETE FROM cluster_members WHERE deployment = @DeploymentId; DELETE FROM cluster_version WHERE deployment = @DeploymentId;"),
        ("CleanupDefunctSiloEntriesKey", "DELETE FROM cluster_members WHERE deployment = @DeploymentId AND alive_at < @IAmAliveTime AND status <> 3;"),
    ];
}
