using System.Collections.Concurrent;
using Kith.Clinical.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Access;

/// <summary>The clinics this process has met. They change by hand and rarely, so a minute-old copy will do.</summary>
public sealed class Clinics(IDbContextFactory<KithDb> databases, TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, (Clinic Clinic, DateTimeOffset ReadAt)> known = new();

    public async Task<Clinic?> FindAsync(Guid clinicId, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        if (known.TryGetValue(clinicId, out var entry) && now - entry.ReadAt < TimeSpan.FromMinutes(1))
            return entry.Clinic;

        await using var db = await databases.CreateDbContextAsync(stop);
        var clinic = await db.Set<Clinic>().AsNoTracking().SingleOrDefaultAsync(c => c.ClinicId == clinicId, stop);
        if (clinic is not null)
            known[clinicId] = (clinic, now);
        return clinic;
    }
}

/// <summary>Now and today as the clinic's wall clock shows them.</summary>
public sealed class ClinicClock(Clinics clinics, Actor actor, TimeProvider time)
{
    private Clinic? clinic;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The actor's clinic.</summary>
    public async ValueTask<Clinic> ClinicAsync(CancellationToken stop) =>
        clinic ??= await clinics.FindAsync(actor.ClinicId, stop) ?? throw new InvalidOperationException("Nobody's clinic was asked for.");

    public async ValueTask<TimeZoneInfo> ZoneAsync(CancellationToken stop) =>
        TimeZoneInfo.FindSystemTimeZoneById((await ClinicAsync(stop)).TimeZone);

    public async ValueTask<DateOnly> TodayAsync(CancellationToken stop) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, await ZoneAsync(stop)).DateTime);
}
