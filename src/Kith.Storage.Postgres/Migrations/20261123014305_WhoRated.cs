using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class WhoRated : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "rated_by",
                table: "goal_ratings",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "rated_by_id",
                table: "goal_ratings",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_sent_forms_clinic_id_sent_at",
                table: "sent_forms",
                columns: new[] { "clinic_id", "sent_at" });

            // What was still planned in a closed course has fallen away.
            migrationBuilder.Sql("""
                UPDATE sessions SET state = 'FellAway', number = NULL WHERE state = 'Planned' AND EXISTS (
                    SELECT 1 FROM courses WHERE courses.clinic_id = sessions.clinic_id AND courses.id = sessions.course_id AND courses.closed_on IS NOT NULL)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE sessions SET state = 'Planned' WHERE state = 'FellAway'");

            migrationBuilder.DropIndex(
                name: "ix_sent_forms_clinic_id_sent_at",
                table: "sent_forms");

            migrationBuilder.DropColumn(
                name: "rated_by",
                table: "goal_ratings");

            migrationBuilder.DropColumn(
                name: "rated_by_id",
                table: "goal_ratings");
        }
    }
}
