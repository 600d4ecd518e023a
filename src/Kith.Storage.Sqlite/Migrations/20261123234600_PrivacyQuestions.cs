using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PrivacyQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "privacy_officer_id",
                table: "clinics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "privacy_questions",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    about_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_questions", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_privacy_questions_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_questions_clinic_id_asked_at",
                table: "privacy_questions",
                columns: new[] { "clinic_id", "asked_at" },
                filter: "answered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_privacy_questions_clinic_id_client_id",
                table: "privacy_questions",
                columns: new[] { "clinic_id", "client_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "privacy_questions");

            migrationBuilder.DropColumn(
                name: "privacy_officer_id",
                table: "clinics");
        }
    }
}
