using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NamesInStandings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "client_name",
                table: "course_standings",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "protocol_key",
                table: "course_standings",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql("""
                UPDATE course_standings SET
                    protocol_key = (SELECT c.protocol_key FROM courses c WHERE c.clinic_id = course_standings.clinic_id AND c.id = course_standings.course_id),
                    client_name = (
                        SELECT p.name FROM courses c JOIN clients p ON p.clinic_id = c.clinic_id AND p.id = c.client_id
                        WHERE c.clinic_id = course_standings.clinic_id AND c.id = course_standings.course_id)
                """);

            migrationBuilder.CreateIndex(
                name: "ix_course_standings_clinic_id_therapist_id_closed_on_client_name_course_id",
                table: "course_standings",
                columns: new[] { "clinic_id", "therapist_id", "closed_on", "client_name", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_course_standings_clinic_id_therapist_id_phase_change_open_alerts_unsigned_notes_formulation_closed_on",
                table: "course_standings",
                columns: new[] { "clinic_id", "therapist_id", "phase", "change", "open_alerts", "unsigned_notes", "formulation", "closed_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_course_standings_clinic_id_therapist_id_closed_on_client_name_course_id",
                table: "course_standings");

            migrationBuilder.DropIndex(
                name: "ix_course_standings_clinic_id_therapist_id_phase_change_open_alerts_unsigned_notes_formulation_closed_on",
                table: "course_standings");

            migrationBuilder.DropColumn(
                name: "client_name",
                table: "course_standings");

            migrationBuilder.DropColumn(
                name: "protocol_key",
                table: "course_standings");
        }
    }
}
