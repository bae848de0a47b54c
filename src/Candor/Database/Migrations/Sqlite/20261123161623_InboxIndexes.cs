using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Candor.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InboxIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_conversations_channel_id_state_rank",
                table: "conversations");

            migrationBuilder.DropIndex(
                name: "IX_conversations_rank_id",
                table: "conversations");

            migrationBuilder.DropIndex(
                name: "IX_conversations_state_rank_id",
                table: "conversations");

            migrationBuilder.CreateIndex(
                name: "ix_conversations_list",
                table: "conversations",
                columns: new[] { "rank", "id", "state", "owner_id", "channel_id", "facility_id", "urgency", "intents", "themes", "language", "last_at" });

            migrationBuilder.CreateIndex(
                name: "ix_conversations_waiting",
                table: "conversations",
                columns: new[] { "rank", "id", "state", "owner_id", "channel_id", "facility_id", "kind", "urgency", "intents", "themes", "language", "last_at", "due_at", "escalation" },
                filter: "state <> 'Closed'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_conversations_list",
                table: "conversations");

            migrationBuilder.DropIndex(
                name: "ix_conversations_waiting",
                table: "conversations");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_channel_id_state_rank",
                table: "conversations",
                columns: new[] { "channel_id", "state", "rank" });

            migrationBuilder.CreateIndex(
                name: "IX_conversations_rank_id",
                table: "conversations",
                columns: new[] { "rank", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_conversations_state_rank_id",
                table: "conversations",
                columns: new[] { "state", "rank", "id" });
        }
    }
}
