using Kith.Clinical;
using Kith.Clinical.Audit;
using Kith.Web.Access;
using Kith.Web.Emergency;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.My.Opened;

/// <summary>One person who opened the record on one day.</summary>
/// <param name="On">The day, by the clinic's clock.</param>
/// <param name="UserId">Who.</param>
/// <param name="Name">Their name; empty for somebody who is gone.</param>
/// <param name="As">As what.</param>
/// <param name="First">When they came to it first that day.</param>
/// <param name="Last">When last.</param>
/// <param name="Looked">What they looked at, in words.</param>
/// <param name="Wrote">What they wrote in, in words.</param>
/// <param name="Took">What left as a file, in words.</param>
public sealed record OpenedDay(DateOnly On, Guid UserId, string Name, string As, TimeOnly First, TimeOnly Last, IReadOnlyList<string> Looked, IReadOnlyList<string> Wrote, IReadOnlyList<string> Took);

/// <summary>An emergency in which somebody opened the record.</summary>
public sealed record EmergencyOpening(DateOnly On, TimeOnly At, string By, string Reason, string Words);

/// <summary>Who opened a client's own record. What the client did themselves is not told; what the program did by itself neither.</summary>
public sealed class ReadOpened(KithDb db, Actor actor, ClinicClock clock)
{
    /// <summary>How far back one look goes.</summary>
    public const int Days = 90;

    private const int Most = 5_000;

    /// <summary>Emergencies in which somebody opened it and that a clinician did not keep back, the newest first.</summary>
    public async Task<IReadOnlyList<EmergencyOpening>> EmergenciesAsync(CancellationToken stop)
    {
        var (zone, clinic) = (await clock.ZoneAsync(stop), actor.ClinicId);
        var found = await (from glass in actor.GlassesOfClients(db).AsNoTracking()
                           join user in db.Users.Where(u => u.ClinicId == clinic) on glass.UserId equals user.Id
                           orderby glass.OpenedAt descending
                           select new { glass.OpenedAt, user.Name, glass.Reason, glass.Words }).Take(100).ToListAsync(stop);
        return [.. found.Select(g => new EmergencyOpening(
            ClinicDay.Of(g.OpenedAt, zone), TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(g.OpenedAt, zone).DateTime), g.Name, GlassWords.Of(g.Reason), g.Words))];
    }

    public async Task<IReadOnlyList<OpenedDay>> FindAsync(CancellationToken stop)
    {
        var (me, since, zone, clinic) = (actor.UserId, clock.Now.AddDays(-Days), await clock.ZoneAsync(stop), actor.ClinicId);
        var entries = await actor.Trail(db).AsNoTracking()
            .Where(e => e.At >= since && e.UserId != null && e.UserId != me && (e.Act == AuditAct.Read || e.Act == AuditAct.Write || e.Act == AuditAct.Export))
            .OrderByDescending(e => e.At).Take(Most).Select(e => new { e.At, e.UserId, e.As, e.Act, e.What }).ToListAsync(stop);
        var ids = entries.Select(e => e.UserId!.Value).Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(u => u.ClinicId == clinic && ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, stop);
        return
        [
            .. entries.GroupBy(e => (On: ClinicDay.Of(e.At, zone), Who: e.UserId!.Value, e.As)).Select(day => new OpenedDay(
                day.Key.On,
                day.Key.Who,
                names.GetValueOrDefault(day.Key.Who, ""),
                day.Key.As,
                Clock(day.Min(e => e.At)),
                Clock(day.Max(e => e.At)),
                Places(day.Where(e => e.Act is AuditAct.Read).Select(e => e.What)),
                Places(day.Where(e => e.Act is AuditAct.Write).Select(e => e.What)),
                Places(day.Where(e => e.Act is AuditAct.Export).Select(e => e.What)))),
        ];

        TimeOnly Clock(DateTimeOffset at) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        static IReadOnlyList<string> Places(IEnumerable<string> what) => [.. what.Select(OpenedWords.Of).Distinct().Order(StringComparer.Ordinal)];
    }
}
