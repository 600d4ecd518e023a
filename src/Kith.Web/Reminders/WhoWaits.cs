using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Reminders;

/// <summary>Of some courses of a clinic, the sessions before which questions still wait. For the jobs; nobody is signed in.</summary>
internal static class WhoWaits
{
    public static async Task<HashSet<Guid>> SessionsAsync(KithDb db, Clinic clinic, IReadOnlyCollection<Guid> courseIds, DateTimeOffset now, CancellationToken stop)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(clinic.TimeZone);
        var today = ClinicDay.Of(now, zone);
        var asked = await CheckInProgress.AskedAsync(
            Unattended.Of<Course>(db).Where(c => courseIds.Contains(c.Id) && c.ClosedOn == null), Unattended.Of<Contract>(db), Unattended.Of<Session>(db),
            Unattended.Of<MeasureChoice>(db), now, stop);
        var next = asked.Select(a => a.Next(zone, today)).OfType<SessionFact>().Select(s => s.Id).ToList();
        var given = (await CheckInProgress.GivenFor(Unattended.Of<Response>(db), next).ToListAsync(stop)).ToLookup(g => g.SessionId);
        return [.. asked.Select(a => a.Progress(given, zone, today)).OfType<CheckInProgress>().Where(p => p.State is not CheckInState.Answered).Select(p => p.SessionId)];
    }
}
