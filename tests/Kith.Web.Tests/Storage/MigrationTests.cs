using Kith.Host;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kith.Web.Tests.Storage;

/// <summary>The tables of both databases, made by the migrations of the real host.</summary>
public sealed class MigrationTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_change_of_the_model_has_its_migration(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var pending = await clinic.InDatabaseAsync(db => Task.FromResult(db.Database.HasPendingModelChanges()));
        Assert.False(pending, "The model changed. Run: tools/add-migration.sh WhatChanged");
    }

    [Fact]
    public void Both_databases_have_the_same_migrations_in_the_same_order()
    {
        Assert.Equal(Names(Database.Sqlite), Names(Database.Postgres));
        Assert.NotEmpty(Names(Database.Sqlite));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_database_left_at_any_earlier_migration_keeps_its_people_when_it_is_brought_up(Database database)
    {
        Assert.True(Names(database).Count > 1, "There is nothing to upgrade from.");
        foreach (var earlier in Names(database).SkipLast(1))
        {
            var folder = Directory.CreateTempSubdirectory("kith-upgrade-").FullName;
            var connection = database is Database.Postgres ? await TestPostgres.NewDatabaseAsync() : null;
            await using (var app = KithApp.Build(new(folder, database, connection, "127.0.0.1", 0)))
            {
                await using var db = await app.Services.GetRequiredService<IDbContextFactory<KithDb>>().CreateDbContextAsync();
                await db.GetService<IMigrator>().MigrateAsync(earlier);
                await EarlierRows.WriteAsync(db);
            }

            await using (var app = KithApp.Build(new(folder, database, connection, "127.0.0.1", 0)))
            {
                await Kith.Host.Migration.RunAsync(app.Services, CancellationToken.None);
                await using var db = (await app.Services.GetRequiredService<IDbContextFactory<KithDb>>().CreateDbContextAsync()).ActFor(() => EarlierRows.ClinicId);
                Assert.Empty(await db.Database.GetPendingMigrationsAsync());
                await EarlierRows.AreKeptAsync(db, earlier);
            }

            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<string> Names(Database database)
    {
        var folder = Path.Combine(Path.GetTempPath(), "kith-names");
        using var app = KithApp.Build(new(folder, database, "Host=127.0.0.1;Database=none", "127.0.0.1", 0));
        using var db = app.Services.GetRequiredService<IDbContextFactory<KithDb>>().CreateDbContext();
        return [.. db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];
    }
}
