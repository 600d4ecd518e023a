using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PlannedSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_sessions_planned",
                table: "sessions",
                columns: new[] { "clinic_id", "course_id", "starts_at" },
                filter: "state = 'Planned'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_sessions_planned",
                table: "sessions");
        }
    }
}
