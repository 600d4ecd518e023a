using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SafetyLoop : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "answer_by",
                table: "safety_alerts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asked",
                table: "safety_alerts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Owner");

            migrationBuilder.AddColumn<Guid>(
                name: "on_call_id",
                table: "safety_alerts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "owner_id",
                table: "safety_alerts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_safety_plan",
                table: "course_standings",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "alert_steps",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    alert_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(40)", maxLength: 40, nullable: false),
                    asked = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer_by = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert_steps", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_alert_steps_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_alert_steps_safety_alerts_clinic_id_alert_id",
                        columns: x => new { x.clinic_id, x.alert_id },
                        principalTable: "safety_alerts",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "on_call_duties",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    set_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_on_call_duties", x => new { x.clinic_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "risk_assessments",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    wish_to_be_dead = table.Column<bool>(type: "boolean", nullable: false),
                    thoughts = table.Column<bool>(type: "boolean", nullable: false),
                    method = table.Column<bool>(type: "boolean", nullable: true),
                    intention = table.Column<bool>(type: "boolean", nullable: true),
                    plan = table.Column<bool>(type: "boolean", nullable: true),
                    behaviour = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    judged = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    judged_because = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    where_now = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    means = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    protects = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    agreed = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_because = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_assessments", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_risk_assessments_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "safety_plans",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    written_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    because = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    warning_signs = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    own_ways = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    people_and_places = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    people_to_ask = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    professionals = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    safer_place = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_safety_plans", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_safety_plans_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "threats",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    person = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    imminence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    means = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    jurisdiction = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    duty = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    consulted = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    action = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    acted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_because = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_threats", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_threats_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "watches",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    set_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    hours = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_watches", x => new { x.clinic_id, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_safety_alerts_clinic_id_answer_by",
                table: "safety_alerts",
                columns: new[] { "clinic_id", "answer_by" },
                filter: "done_at IS NULL AND acknowledged_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_safety_alerts_clinic_id_on_call_id",
                table: "safety_alerts",
                columns: new[] { "clinic_id", "on_call_id" },
                filter: "on_call_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_alert_steps_clinic_id_alert_id_number",
                table: "alert_steps",
                columns: new[] { "clinic_id", "alert_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_alert_steps_clinic_id_course_id",
                table: "alert_steps",
                columns: new[] { "clinic_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_on_call_duties_clinic_id_to",
                table: "on_call_duties",
                columns: new[] { "clinic_id", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_assessments_clinic_id_course_id",
                table: "risk_assessments",
                columns: new[] { "clinic_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_safety_plans_clinic_id_course_id_number",
                table: "safety_plans",
                columns: new[] { "clinic_id", "course_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_threats_clinic_id_course_id",
                table: "threats",
                columns: new[] { "clinic_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_watches_clinic_id_number",
                table: "watches",
                columns: new[] { "clinic_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alert_steps");

            migrationBuilder.DropTable(
                name: "on_call_duties");

            migrationBuilder.DropTable(
                name: "risk_assessments");

            migrationBuilder.DropTable(
                name: "safety_plans");

            migrationBuilder.DropTable(
                name: "threats");

            migrationBuilder.DropTable(
                name: "watches");

            migrationBuilder.DropIndex(
                name: "ix_safety_alerts_clinic_id_answer_by",
                table: "safety_alerts");

            migrationBuilder.DropIndex(
                name: "ix_safety_alerts_clinic_id_on_call_id",
                table: "safety_alerts");

            migrationBuilder.DropColumn(
                name: "answer_by",
                table: "safety_alerts");

            migrationBuilder.DropColumn(
                name: "asked",
                table: "safety_alerts");

            migrationBuilder.DropColumn(
                name: "on_call_id",
                table: "safety_alerts");

            migrationBuilder.DropColumn(
                name: "owner_id",
                table: "safety_alerts");

            migrationBuilder.DropColumn(
                name: "has_safety_plan",
                table: "course_standings");
        }
    }
}
