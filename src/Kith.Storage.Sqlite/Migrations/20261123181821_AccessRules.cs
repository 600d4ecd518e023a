using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AccessRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "break_glasses",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withheld_because = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    withheld_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reviewed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    finding = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    review_words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_break_glasses", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_break_glasses_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    with_user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    wording = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    accepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_consents_sharing_with_somebody", "(kind = 'Sharing') = (with_user_id IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_consents_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "relations",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    since_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    given_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    until_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relations", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_relations_guardian_until", "kind = 'Guardian' OR until_at IS NULL");
                    table.ForeignKey(
                        name: "fk_relations_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervisions",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    supervisor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    supervisee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    since_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    given_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervisions", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_supervisions_two_people", "supervisor_id <> supervisee_id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_break_glasses_clinic_id_client_id",
                table: "break_glasses",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_break_glasses_clinic_id_user_id_until_at",
                table: "break_glasses",
                columns: new[] { "clinic_id", "user_id", "until_at" });

            migrationBuilder.CreateIndex(
                name: "ix_consents_clinic_id_client_id_kind",
                table: "consents",
                columns: new[] { "clinic_id", "client_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_relations_clinic_id_client_id",
                table: "relations",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_relations_clinic_id_user_id_client_id",
                table: "relations",
                columns: new[] { "clinic_id", "user_id", "client_id" },
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_supervisions_clinic_id_supervisor_id_supervisee_id",
                table: "supervisions",
                columns: new[] { "clinic_id", "supervisor_id", "supervisee_id" },
                unique: true,
                filter: "ended_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "break_glasses");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "relations");

            migrationBuilder.DropTable(
                name: "supervisions");
        }
    }
}
