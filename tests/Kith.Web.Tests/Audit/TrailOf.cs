using Kith.Clinical.Audit;
using Kith.Web.Audit;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Audit;

/// <summary>The audit trail of a clinic under test.</summary>
internal static class TrailOf
{
    /// <summary>In the order of their time.</summary>
    public static Task<List<AuditEntry>> EntriesAsync(this TestClinic clinic, Guid? clinicId = null) =>
        clinic.InDatabaseAsync(db => db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Id).ToListAsync(), clinicId);

    public static async Task SealAsync(this TestClinic clinic)
    {
        await using var scope = clinic.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SealTrail>().RunAsync(CancellationToken.None);
    }

    public static async Task<TrailChecked> CheckAsync(this TestClinic clinic)
    {
        await using var scope = clinic.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CheckTrail>().RunAsync(TestClinic.ClinicId, CancellationToken.None);
    }

    /// <summary>Somebody who owns the database takes the guard away, and does this.</summary>
    public static Task BehindTheGuardAsync(this TestClinic clinic, Database database, string sql) => clinic.InDatabaseAsync(async db =>
    {
        var names = (string[])["audit_entries", "audit_seals"];
        foreach (var table in names)
        {
            await db.Database.ExecuteSqlRawAsync(database is Database.Postgres
                ? $"ALTER TABLE {table} DISABLE TRIGGER ALL"
                : $"DROP TRIGGER IF EXISTS {table}_stay_as_they_are; DROP TRIGGER IF EXISTS {table}_stay");
        }

        return await db.Database.ExecuteSqlRawAsync(sql);
    });
}
