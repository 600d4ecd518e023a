using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CheckInLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "answered_by_id",
                table: "responses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "given_after",
                table: "responses",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "link_id",
                table: "responses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "check_in_links",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    made_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_handed_over = table.Column<bool>(type: "INTEGER", nullable: false),
                    wrong_tries = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_in_links", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_check_in_links_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_check_in_links_sessions_clinic_id_session_id",
                        columns: x => new { x.clinic_id, x.session_id },
                        principalTable: "sessions",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_check_in_links_clinic_id_course_id",
                table: "check_in_links",
                columns: new[] { "clinic_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_check_in_links_clinic_id_secret_hash",
                table: "check_in_links",
                columns: new[] { "clinic_id", "secret_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_check_in_links_clinic_id_session_id",
                table: "check_in_links",
                columns: new[] { "clinic_id", "session_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "check_in_links");

            migrationBuilder.DropColumn(
                name: "answered_by_id",
                table: "responses");

            migrationBuilder.DropColumn(
                name: "given_after",
                table: "responses");

            migrationBuilder.DropColumn(
                name: "link_id",
                table: "responses");
        }
    }
}
