using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Candor.Database.Migrations.Postgres;

/// <summary>
/// Full-text search over items: a generated column with a GIN index. A text beyond 100,000 characters is searched by its
/// beginning. Signs become spaces, so that the words of an address or of “parking/billing” are words, and marks above and
/// below letters go: “cafe” finds “café”, as it does on SQLite.
/// </summary>
[DbContext(typeof(PostgresDb))]
[Migration("20261124000000_Search")]
public sealed class Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        ALTER TABLE items ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple',
            regexp_replace(normalize(translate(left(text, 100000), $signs$!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~$signs$, repeat(' ', 32)), NFD), '[\u0300-\u036f]+', '', 'g'))) STORED;
        CREATE INDEX ix_items_search ON items USING gin (search);
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE items DROP COLUMN search;");
}
