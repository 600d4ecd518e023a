using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ClinicWordings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "wording_id",
                table: "responses",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "clinic_wordings",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    licence = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    left_out = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    imported_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    imported_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clinic_wordings", x => new { x.clinic_id, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_responses_clinic_id_wording_id",
                table: "responses",
                columns: new[] { "clinic_id", "wording_id" });

            migrationBuilder.CreateIndex(
                name: "ix_clinic_wordings_clinic_id_measure_key_number",
                table: "clinic_wordings",
                columns: new[] { "clinic_id", "measure_key", "number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_responses_clinic_wordings_clinic_id_wording_id",
                table: "responses",
                columns: new[] { "clinic_id", "wording_id" },
                principalTable: "clinic_wordings",
                principalColumns: new[] { "clinic_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_responses_clinic_wordings_clinic_id_wording_id",
                table: "responses");

            migrationBuilder.DropTable(
                name: "clinic_wordings");

            migrationBuilder.DropIndex(
                name: "ix_responses_clinic_id_wording_id",
                table: "responses");

            migrationBuilder.DropColumn(
                name: "wording_id",
                table: "responses");
        }
    }
}
