using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ConfidentialPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "plan_is_confidential",
                table: "relations",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "plan_is_confidential",
                table: "relations");
        }
    }
}
