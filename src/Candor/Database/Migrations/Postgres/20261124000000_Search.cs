using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Candor.Database.Migrations.Postgres;

/// <summary>Full-text search over items: a generated column with a GIN index. A text beyond 100,000 characters is searched by its beginning.</summary>
[DbContext(typeof(PostgresDb))]
[Migration("20261124000000_Search")]
public sealed class Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        ALTER TABLE items ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple', left(text, 100000))) STORED;
        CREATE INDEX ix_items_search ON items USING gin (search);
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE items DROP COLUMN search;");
}
