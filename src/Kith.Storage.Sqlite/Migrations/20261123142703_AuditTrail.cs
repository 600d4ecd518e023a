using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AuditTrail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    link_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    @as = table.Column<string>(name: "as", type: "TEXT", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    changed = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    row_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    seal = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => new { x.clinic_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "audit_seals",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    sealed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    leaves = table.Column<byte[]>(type: "BLOB", nullable: false),
                    root = table.Column<byte[]>(type: "BLOB", nullable: false),
                    before = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mark = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_seals", x => new { x.clinic_id, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_clinic_id_at",
                table: "audit_entries",
                columns: new[] { "clinic_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_clinic_id_course_id_at",
                table: "audit_entries",
                columns: new[] { "clinic_id", "course_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_clinic_id_seal",
                table: "audit_entries",
                columns: new[] { "clinic_id", "seal" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_seals_clinic_id_number",
                table: "audit_seals",
                columns: new[] { "clinic_id", "number" },
                unique: true);

            // Entries and seals are only ever added. An entry goes under a seal once.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_entries_stay_as_they_are BEFORE UPDATE ON audit_entries
                WHEN NOT (OLD.seal IS NULL AND NEW.seal IS NOT NULL AND OLD.clinic_id IS NEW.clinic_id AND OLD.id IS NEW.id AND OLD.at IS NEW.at AND OLD.act IS NEW.act AND OLD.user_id IS NEW.user_id AND OLD.link_id IS NEW.link_id AND OLD."as" IS NEW."as" AND OLD.what IS NEW.what AND OLD.changed IS NEW.changed AND OLD.course_id IS NEW.course_id AND OLD.client_id IS NEW.client_id AND OLD.row_id IS NEW.row_id AND OLD.why IS NEW.why AND OLD."from" IS NEW."from" AND OLD.version IS NEW.version)
                BEGIN SELECT RAISE(ABORT, 'The audit trail is only ever added to: nothing in it is changed or removed.'); END;
                CREATE TRIGGER audit_entries_stay BEFORE DELETE ON audit_entries BEGIN SELECT RAISE(ABORT, 'The audit trail is only ever added to: nothing in it is changed or removed.'); END;
                CREATE TRIGGER audit_seals_stay_as_they_are BEFORE UPDATE ON audit_seals BEGIN SELECT RAISE(ABORT, 'The audit trail is only ever added to: nothing in it is changed or removed.'); END;
                CREATE TRIGGER audit_seals_stay BEFORE DELETE ON audit_seals BEGIN SELECT RAISE(ABORT, 'The audit trail is only ever added to: nothing in it is changed or removed.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_seals");
        }
    }
}
