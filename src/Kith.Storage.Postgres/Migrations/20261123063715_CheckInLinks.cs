using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Postgres.Migrations
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
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "given_after",
                table: "responses",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "link_id",
                table: "responses",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "check_in_links",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_handed_over = table.Column<bool>(type: "boolean", nullable: false),
                    wrong_tries = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false)
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
