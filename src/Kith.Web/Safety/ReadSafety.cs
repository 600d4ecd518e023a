using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Safety;

/// <summary>A version of the safety plan with the name of whoever wrote it.</summary>
public sealed record WrittenPlan(SafetyPlan Plan, string? By);

/// <summary>Something found about safety with the names of those who recorded and withdrew it.</summary>
public sealed record Recorded<T>(T Record, string? By, string? WithdrawnBy) where T : SafetyRecord;

/// <summary>Reads what clinicians wrote down about the safety of a client, the newest first.</summary>
public sealed class ReadSafety(KithDb db, Actor actor)
{
    private const int Most = 50;

    public Task<List<WrittenPlan>> PlansAsync(Guid courseId, CancellationToken stop) =>
        actor.Of<SafetyPlan>(db).AsNoTracking().Where(p => p.CourseId == courseId).OrderByDescending(p => p.Number)
            .Select(p => new WrittenPlan(p, db.Users.Where(u => u.ClinicId == p.ClinicId && u.Id == p.WrittenById).Select(u => u.Name).FirstOrDefault()))
            .Take(Most).ToListAsync(stop);

    /// <summary>The plan as it stands; null when none was written.</summary>
    public Task<SafetyPlan?> PlanAsync(Guid courseId, CancellationToken stop) =>
        actor.Of<SafetyPlan>(db).AsNoTracking().Where(p => p.CourseId == courseId).OrderByDescending(p => p.Number).FirstOrDefaultAsync(stop);

    /// <summary>Whether whoever asks is a client who has a plan.</summary>
    public async Task<bool> HaveIPlanAsync(CancellationToken stop) =>
        actor.Role is Clinical.Access.Role.Client && await actor.Of<SafetyPlan>(db).AnyAsync(stop);

    public Task<List<Recorded<T>>> RecordsAsync<T>(Guid courseId, CancellationToken stop) where T : SafetyRecord =>
        actor.Of<T>(db).AsNoTracking().Where(r => r.CourseId == courseId).OrderByDescending(r => r.RecordedAt)
            .Select(r => new Recorded<T>(
                r,
                db.Users.Where(u => u.ClinicId == r.ClinicId && u.Id == r.RecordedById).Select(u => u.Name).FirstOrDefault(),
                db.Users.Where(u => u.ClinicId == r.ClinicId && u.Id == r.WithdrawnById).Select(u => u.Name).FirstOrDefault()))
            .Take(Most).ToListAsync(stop);
}
