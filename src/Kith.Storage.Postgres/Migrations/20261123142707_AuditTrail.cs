using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Postgres.Migrations
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
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    link_id = table.Column<Guid>(type: "uuid", nullable: true),
                    @as = table.Column<string>(name: "as", type: "character varying(40)", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: true),
                    client_id = table.Column<Guid>(type: "uuid", nullable: true),
                    row_id = table.Column<Guid>(type: "uuid", nullable: true),
                    why = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    seal = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => new { x.clinic_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "audit_seals",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    sealed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    leaves = table.Column<byte[]>(type: "bytea", nullable: false),
                    root = table.Column<byte[]>(type: "bytea", nullable: false),
                    before = table.Column<byte[]>(type: "bytea", nullable: false),
                    mark = table.Column<byte[]>(type: "bytea", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
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
                CREATE FUNCTION audit_entries_stay() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  IF TG_OP = 'UPDATE' AND OLD.seal IS NULL AND NEW.seal IS NOT NULL
                    AND (OLD.clinic_id, OLD.id, OLD.at, OLD.act, OLD.user_id, OLD.link_id, OLD."as", OLD.what, OLD.changed, OLD.course_id, OLD.client_id, OLD.row_id, OLD.why, OLD."from", OLD.version) IS NOT DISTINCT FROM (NEW.clinic_id, NEW.id, NEW.at, NEW.act, NEW.user_id, NEW.link_id, NEW."as", NEW.what, NEW.changed, NEW.course_id, NEW.client_id, NEW.row_id, NEW.why, NEW."from", NEW.version) THEN
                    RETURN NEW;
                  END IF;
                  RAISE EXCEPTION 'The audit trail is only ever added to: nothing in it is changed or removed.';
                END $$;
                CREATE FUNCTION audit_seals_stay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'The audit trail is only ever added to: nothing in it is changed or removed.'; END $$;
                CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_entries_stay();
                CREATE TRIGGER audit_entries_stay_all BEFORE TRUNCATE ON audit_entries EXECUTE FUNCTION audit_seals_stay();
                CREATE TRIGGER audit_seals_stay BEFORE UPDATE OR DELETE ON audit_seals FOR EACH ROW EXECUTE FUNCTION audit_seals_stay();
                CREATE TRIGGER audit_seals_stay_all BEFORE TRUNCATE ON audit_seals EXECUTE FUNCTION audit_seals_stay();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_seals");

            migrationBuilder.Sql("DROP FUNCTION audit_entries_stay; DROP FUNCTION audit_seals_stay;");
        }
    }
}
