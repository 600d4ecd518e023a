using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SafetySteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "acknowledged_at",
                table: "safety_alerts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "acknowledged_by_id",
                table: "safety_alerts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact",
                table: "safety_alerts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "disposition",
                table: "safety_alerts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "crisis_line_checks",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    checked_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crisis_line_checks", x => new { x.clinic_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "own_crisis_lines",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    service = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    call = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    hours = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    added_on = table.Column<DateOnly>(type: "date", nullable: false),
                    added_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_because = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_own_crisis_lines", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_own_crisis_lines_number", "call <> '' OR text <> ''");
                });

            migrationBuilder.CreateIndex(
                name: "ix_crisis_line_checks_clinic_id_line_checked_on",
                table: "crisis_line_checks",
                columns: new[] { "clinic_id", "line", "checked_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "crisis_line_checks");

            migrationBuilder.DropTable(
                name: "own_crisis_lines");

            migrationBuilder.DropColumn(
                name: "acknowledged_at",
                table: "safety_alerts");

            migrationBuilder.DropColumn(
                name: "acknowledged_by_id",
                table: "safety_alerts");

            migrationBuilder.DropColumn(
                name: "contact",
                table: "safety_alerts");

            migrationBuilder.DropColumn(
                name: "disposition",
                table: "safety_alerts");
        }
    }
}
