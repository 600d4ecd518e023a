using Kith.Clinical;
using Kith.Web.Access;
using Kith.Web.Forms;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Sessions.Begin;

/// <summary>Opens a planned session: from now on it is held and used up.</summary>
public sealed class BeginSession(CourseSessions sessions, ClinicClock clock, ILogger<BeginSession> log)
{
    /// <returns>Null when it is held; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid sessionId, CancellationToken stop)
    {
        using var span = SessionsLog.Trace.StartActivity("begin session");
        var found = await sessions.FindAsync(courseId, stop);
        if (found?.Of(sessionId) is not { } session)
            return FormRefusals.NotYours;
        if ((found.Course.MustBeOpen() ?? session.Hold(clock.Now)) is { } refusal)
        {
            log.SessionRefused(sessionId, refusal.Code);
            return refusal;
        }

        await sessions.SaveAsync(found, stop);
        log.SessionRecorded(sessionId, session.State, session.Counts);
        return null;
    }
}
