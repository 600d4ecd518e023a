using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Forms;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Sessions.Move;

/// <summary>Puts a planned session to another time of the same contract.</summary>
public sealed class MoveSession(CourseSessions sessions, ILogger<MoveSession> log)
{
    public sealed class Form
    {
        public string? StartsAtDay { get; set; }

        public string? StartsAtMonth { get; set; }

        public string? StartsAtYear { get; set; }

        public string? At { get; set; }

        public string? Minutes { get; set; }

        public string? Mode { get; set; }

        /// <summary>The session's version when the form was drawn.</summary>
        public string? Version { get; set; }

        /// <summary>The form as the session stands now.</summary>
        public static Form Of(Session session, TimeZoneInfo zone)
        {
            var day = ClinicDay.Of(session.StartsAt, zone);
            return new()
            {
                StartsAtDay = day.Day.ToString(CultureInfo.InvariantCulture),
                StartsAtMonth = day.Month.ToString(CultureInfo.InvariantCulture),
                StartsAtYear = day.Year.ToString(CultureInfo.InvariantCulture),
                At = SessionWords.Time(session.StartsAt, zone),
                Minutes = session.Minutes.ToString(CultureInfo.InvariantCulture),
                Mode = session.Mode.ToString(),
            };
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
            ?? Apply(found, session, form);
        if (refusal is not null)
        {
            log.SessionRefused(sessionId, refusal.Code);
            return refusal;
        }

        await sessions.SaveAsync(found, stop);
        log.SessionMoved(sessionId);
        return null;
    }

    private static Refusal? Apply(CourseSessions.Found found, Session session, Form form)
    {
        var typed = new Typed();
        var day = typed.Date(form.StartsAtDay, form.StartsAtMonth, form.StartsAtYear, "StartsAt");
        var at = typed.Time(form.At, nameof(form.At), "Time");
        var minutes = typed.Number(form.Minutes, nameof(form.Minutes), "Minutes", ContractRules.MinMinutes, ContractRules.MaxMinutes, required: true);
        var mode = typed.Choice<SessionMode>(form.Mode, nameof(form.Mode), "How you meet", required: true);
        if (typed.Refusal is not null)
            return typed.Refusal;
        var startsAt = ClinicDay.At(day!.Value, at!.Value, found.Zone);
        return SessionRules.MayPlan(found.Contracts, found.Sessions, startsAt, found.Zone, session.Id)
            ?? session.Move(startsAt, minutes!.Value, mode!.Value);
    }
}
