using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kith.Storage.Postgres.Migrations;

/// <summary>The scheduler's own tables. They are no part of the model: written by hand, and the model stays as it was.</summary>
[DbContext(typeof(KithDb))]
[Migration("20261123073000_Scheduler")]
public sealed class Scheduler : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var statement in SqlScript.Of(typeof(Scheduler).Assembly, "scheduler.sql"))
            migrationBuilder.Sql(statement);
    }
}
