using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mails",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    stop_url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    useless_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    last_fault = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    leased_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    leased_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mails", x => new { x.clinic_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "reminder_wishes",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    most_per_session = table.Column<int>(type: "INTEGER", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    quiet_until = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    agreed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    agreed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    stopped_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder_wishes", x => new { x.clinic_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    mail_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    stop_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminders", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_reminders_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_mails_clinic_id_key",
                table: "mails",
                columns: new[] { "clinic_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mails_waiting",
                table: "mails",
                columns: new[] { "clinic_id", "next_at" },
                filter: "done_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_reminders_clinic_id_course_id",
                table: "reminders",
                columns: new[] { "clinic_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_reminders_clinic_id_session_id_number",
                table: "reminders",
                columns: new[] { "clinic_id", "session_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reminders_clinic_id_stop_hash",
                table: "reminders",
                columns: new[] { "clinic_id", "stop_hash" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mails");

            migrationBuilder.DropTable(
                name: "reminder_wishes");

            migrationBuilder.DropTable(
                name: "reminders");
        }
    }
}
