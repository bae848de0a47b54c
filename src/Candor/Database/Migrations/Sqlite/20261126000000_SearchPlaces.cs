using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Candor.Database.Migrations.Sqlite;

/// <summary>
/// Gives each item a number of its own in the index of words. The number of its row, which stood for it before, is changed
/// by <c>VACUUM</c> (https://www.sqlite.org/lang_vacuum.html): afterwards a new item could meet a number that was taken, or
/// a removed one take another's words with it. The index is made anew, also from items that came before there was one.
/// </summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261126000000_SearchPlaces")]
public sealed class SearchPlaces : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP TRIGGER items_search_add;
        DROP TRIGGER items_search_remove;
        DELETE FROM item_search;
        CREATE TABLE item_places (place INTEGER PRIMARY KEY, item_id TEXT NOT NULL UNIQUE);
        INSERT INTO item_places (item_id) SELECT id FROM items ORDER BY id;
        INSERT INTO item_search (rowid, text, conversation_id)
            SELECT place, text, conversation_id FROM item_places JOIN items ON id = item_id ORDER BY place;
        CREATE TRIGGER items_search_add AFTER INSERT ON items BEGIN
            INSERT INTO item_places (item_id) VALUES (new.id);
            INSERT INTO item_search (rowid, text, conversation_id) SELECT place, new.text, new.conversation_id FROM item_places WHERE item_id = new.id;
        END;
        CREATE TRIGGER items_search_remove AFTER DELETE ON items BEGIN
            DELETE FROM item_search WHERE rowid = (SELECT place FROM item_places WHERE item_id = old.id);
            DELETE FROM item_places WHERE item_id = old.id;
        END;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP TRIGGER items_search_add;
        DROP TRIGGER items_search_remove;
        DELETE FROM item_search;
        DROP TABLE item_places;
        INSERT INTO item_search (rowid, text, conversation_id) SELECT rowid, text, conversation_id FROM items;
        CREATE TRIGGER items_search_add AFTER INSERT ON items BEGIN
            INSERT INTO item_search (rowid, text, conversation_id) VALUES (new.rowid, new.text, new.conversation_id);
        END;
        CREATE TRIGGER items_search_remove AFTER DELETE ON items BEGIN
            DELETE FROM item_search WHERE rowid = old.rowid;
        END;
        """);
}
