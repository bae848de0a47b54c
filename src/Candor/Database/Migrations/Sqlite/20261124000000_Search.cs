using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Candor.Database.Migrations.Sqlite;

/// <summary>Full-text search over items: an FTS5 table that follows the items by triggers.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261124000000_Search")]
public sealed class Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE VIRTUAL TABLE item_search USING fts5(text, conversation_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');
        CREATE TRIGGER items_search_add AFTER INSERT ON items BEGIN
            INSERT INTO item_search (rowid, text, conversation_id) VALUES (new.rowid, new.text, new.conversation_id);
        END;
        CREATE TRIGGER items_search_remove AFTER DELETE ON items BEGIN
            DELETE FROM item_search WHERE rowid = old.rowid;
        END;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP TRIGGER items_search_add;
        DROP TRIGGER items_search_remove;
        DROP TABLE item_search;
        """);
}
