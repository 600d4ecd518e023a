using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Family.Show;

/// <summary>When a session is.</summary>
public sealed record ComingSession(DateTimeOffset At, int Minutes);

/// <summary>A client as their family sees them.</summary>
/// <param name="CourseId">The newest course: where the safety plan stands.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="Therapist">Who treats them.</param>
/// <param name="Coming">The next sessions, the nearest first.</param>
public sealed record FamilyMember(Guid CourseId, string Name, string Therapist, IReadOnlyList<ComingSession> Coming);

/// <summary>Names, times and the safety plan of those who share with whoever asks, or whose parent they are.</summary>
public sealed class ShowFamily(KithDb db, Actor actor, ClinicClock clock)
{
    private const int Most = 100;
    private const int Sessions = 3;

    public async Task<IReadOnlyList<FamilyMember>> FindAsync(CancellationToken stop)
    {
        var named = await (
            from name in actor.Names(db)
            join therapist in db.Users.Where(u => u.ClinicId == actor.ClinicId) on name.TherapistId equals therapist.Id
            orderby name.CourseId descending
            select new { name.ClientId, name.CourseId, name.Client, Therapist = therapist.Name }).Take(Most).ToListAsync(stop);
        var now = clock.Now;
        var coming = (await actor.Times(db).Where(t => t.StartsAt >= now && t.State == SessionState.Planned).OrderBy(t => t.StartsAt)
            .Select(t => new { t.CourseId, t.StartsAt, t.Minutes }).Take(Most).ToListAsync(stop)).ToLookup(t => t.CourseId);
        return
        [
            .. named.DistinctBy(n => n.ClientId).OrderBy(n => n.Client, StringComparer.CurrentCulture)
                .Select(n => new FamilyMember(n.CourseId, n.Client, n.Therapist, [.. coming[n.CourseId].Take(Sessions).Select(t => new ComingSession(t.StartsAt, t.Minutes))])),
        ];
    }

    /// <summary>The plan as it stands; null when there is none, or it is kept from whoever asks.</summary>
    public Task<SafetyPlan?> PlanAsync(Guid courseId, CancellationToken stop) =>
        actor.Of<SafetyPlan>(db).AsNoTracking().Where(p => p.CourseId == courseId).OrderByDescending(p => p.Number).FirstOrDefaultAsync(stop);
}
