using Kith.Clinical;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kith.Web.Tests.Storage;

/// <summary>Tables can be spread by clinic one day: the clinic's id leads every key and every index.</summary>
public sealed class KeyTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_clinic_leads_every_key_and_every_index(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var wrong = await clinic.InDatabaseAsync(db => Task.FromResult(
            Tables(db).SelectMany(t => t.GetKeys().Select(k => k.Properties).Concat(t.GetIndexes().Select(i => i.Properties))
                .Where(columns => columns[0].Name != nameof(OfClinic.ClinicId))
                .Select(columns => $"{t.GetTableName()} ({string.Join(", ", columns.Select(c => c.Name))})")).ToList()));
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Names_in_the_database_need_no_quotes(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var names = await clinic.InDatabaseAsync(db => Task.FromResult(
            db.Model.GetEntityTypes().Where(t => !t.IsMappedToJson()).SelectMany(t => t.GetProperties().Select(p => p.GetColumnName()).Append(t.GetTableName()!)).Distinct().ToList()));
        Assert.All(names, name => Assert.Matches("^[a-z][a-z0-9_]*$", name));
    }

    /// <summary>Identity keeps its own keys.</summary>
    private static IEnumerable<IEntityType> Tables(KithDb db) => db.Model.GetEntityTypes()
        .Where(t => t.ClrType != typeof(KithUser) && t.ClrType.Namespace != "Microsoft.AspNetCore.Identity");
}
