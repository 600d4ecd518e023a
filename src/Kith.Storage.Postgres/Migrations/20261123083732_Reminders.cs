using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Postgres.Migrations
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
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: true),
                    address = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    stop_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    next_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    useless_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_fault = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    leased_by = table.Column<Guid>(type: "uuid", nullable: true),
                    leased_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mails", x => new { x.clinic_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "reminder_wishes",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    most_per_session = table.Column<int>(type: "integer", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    quiet_until = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    time_zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    agreed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    agreed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stopped_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder_wishes", x => new { x.clinic_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    mail_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    stop_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false)
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
