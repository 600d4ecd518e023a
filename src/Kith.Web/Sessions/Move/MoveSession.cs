using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Sessions;
using Kith.Web.CheckIn;
using Kith.Web.Consents;
using Kith.Web.Forms;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Sessions.Move;

/// <summary>Puts a planned session to another time of the same contract.</summary>
public sealed class MoveSession(CourseSessions sessions, NeedConsent consent, LinkEnds links, ILogger<MoveSession> log)
{
    public sealed class Form : SessionForm
    {
        /// <summary>The session's version when the form was drawn.</summary>
        public string? Version { get; set; }

        /// <summary>The form as the session stands now.</summary>
        public static Form Of(Session session, TimeZoneInfo zone)
        {
            var form = new Form();
            form.Offer(session.StartsAt, session.Minutes, session.Mode, zone);
            return form;
        }
    }

    /// <returns>Null when it is moved; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid sessionId, Form form, CancellationToken stop)
    {
        var found = await sessions.FindAsync(courseId, stop);
        if (found?.Of(sessionId) is not { } session)
            return FormRefusals.NotYours;
        var refusal = found.Course.MustBeOpen() ?? session.MustBePlanned()
            ?? (form.Version == session.Version.ToString(CultureInfo.InvariantCulture) ? null : FormRefusals.Stale)
            ?? await ApplyAsync(found, session, form, stop);
        if (refusal is not null)
        {
            log.SessionRefused(sessionId, refusal.Code);
            return refusal;
        }

        await links.FollowAsync(session, found.Zone, stop);
        await sessions.SaveAsync(found, stop);
        log.SessionMoved(sessionId);
        return null;
    }

    private async Task<Refusal?> ApplyAsync(CourseSessions.Found found, Session session, Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var (startsAt, minutes, mode) = form.Read(typed, found.Zone);
        if (typed.Refusal is not null)
            return typed.Refusal;
        return await consent.OfAsync(found.Course.ClientId, NeedConsent.For(mode), stop)
            ?? SessionRules.MayPlan(found.Contracts, found.Sessions, startsAt, found.Zone, session.Id)
            ?? session.Move(startsAt, minutes, mode);
    }
}
