using Kith.Clinical;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.FrontDesk;

/// <summary>Who comes when, to whom.</summary>
public sealed record Appointment(DateTimeOffset At, int Minutes, string Client, string Therapist, SessionState State);

/// <summary>The sessions of one day as names and times: all the front desk needs, and all it sees.</summary>
public sealed class ShowTimes(KithDb db, Actor actor, ClinicClock clock)
{
    public const int Most = 500;

    public async Task<IReadOnlyList<Appointment>> FindAsync(DateOnly day, CancellationToken stop)
    {
        var zone = await clock.ZoneAsync(stop);
        var (begin, end) = (ClinicDay.At(day, TimeOnly.MinValue, zone), ClinicDay.At(day.AddDays(1), TimeOnly.MinValue, zone));
        var people = db.Users.Where(u => u.ClinicId == actor.ClinicId);
        return await (
            from time in actor.Times(db)
            where time.StartsAt >= begin && time.StartsAt < end && time.State != SessionState.FellAway
            join user in people on time.TherapistId equals user.Id
            orderby time.StartsAt, time.SessionId
            select new Appointment(time.StartsAt, time.Minutes, time.Client, user.Name, time.State)).Take(Most).ToListAsync(stop);
    }
}
