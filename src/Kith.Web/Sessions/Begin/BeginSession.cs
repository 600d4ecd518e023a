using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Consents;
using Kith.Web.Forms;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Sessions.Begin;

/// <summary>Opens a planned session: from now on it is held and used up. It needs the client's consent to treatment, and to the way they meet.</summary>
public sealed class BeginSession(CourseSessions sessions, NeedConsent consent, ClinicClock clock, ILogger<BeginSession> log)
{
    /// <returns>Null when it is held; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid sessionId, CancellationToken stop)
    {
        using var span = SessionsLog.Trace.StartActivity("begin session");
        var found = await sessions.FindAsync(courseId, stop);
        if (found?.Of(sessionId) is not { } session)
            return FormRefusals.NotYours;
        if ((found.Course.MustBeOpen() ?? session.MustBePlanned()
            ?? await consent.OfAsync(found.Course.ClientId, [ConsentKind.Treatment, .. NeedConsent.For(session.Mode)], stop) ?? session.Hold(clock.Now)) is { } refusal)
        {
            log.SessionRefused(sessionId, refusal.Code);
            return refusal;
        }

        await sessions.SaveAsync(found, stop);
        log.SessionRecorded(sessionId, session.State, session.Counts);
        return null;
    }
}
