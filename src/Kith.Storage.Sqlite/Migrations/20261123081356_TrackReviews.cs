using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TrackReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "not_on_track",
                table: "course_standings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "track",
                table: "course_standings",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "NoConcern");

            migrationBuilder.CreateTable(
                name: "expected_courses",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    band_key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    courses = table.Column<int>(type: "INTEGER", nullable: false),
                    scores = table.Column<int>(type: "INTEGER", nullable: false),
                    worked_out_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    worked_out_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    constant = table.Column<double>(type: "REAL", nullable: true),
                    per_baseline = table.Column<double>(type: "REAL", nullable: true),
                    per_log_session = table.Column<double>(type: "REAL", nullable: true),
                    spread_constant = table.Column<double>(type: "REAL", nullable: true),
                    spread_per_log_session = table.Column<double>(type: "REAL", nullable: true),
                    smallest_variance = table.Column<double>(type: "REAL", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expected_courses", x => new { x.clinic_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "logged_days",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    out_of_bed = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    first_contact = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    work_begun = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    dinner = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    to_bed = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    mood = table.Column<int>(type: "INTEGER", nullable: true),
                    energy = table.Column<int>(type: "INTEGER", nullable: true),
                    filled_in_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    filled_in_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_logged_days", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_logged_days_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "track_reviews",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    track = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    measure_key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    first_score = table.Column<int>(type: "INTEGER", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    scored_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sessions_used = table.Column<int>(type: "INTEGER", nullable: false),
                    discussed = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    written_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_track_reviews", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_track_reviews_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_expected_courses_clinic_id_measure_key_band_key",
                table: "expected_courses",
                columns: new[] { "clinic_id", "measure_key", "band_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_logged_days_clinic_id_course_id_day",
                table: "logged_days",
                columns: new[] { "clinic_id", "course_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_track_reviews_clinic_id_course_id_scored_at",
                table: "track_reviews",
                columns: new[] { "clinic_id", "course_id", "scored_at" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "expected_courses");

            migrationBuilder.DropTable(
                name: "logged_days");

            migrationBuilder.DropTable(
                name: "track_reviews");

            migrationBuilder.DropColumn(
                name: "not_on_track",
                table: "course_standings");

            migrationBuilder.DropColumn(
                name: "track",
                table: "course_standings");
        }
    }
}
