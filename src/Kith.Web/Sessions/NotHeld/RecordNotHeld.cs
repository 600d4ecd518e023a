using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Forms;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Sessions.NotHeld;

/// <summary>
/// Records that a planned session did not take place: missed, or cancelled by either side. The contract says whether it is
/// used up; one that the therapist cancels never is. One that is not used up can get another day at once.
/// </summary>
public sealed class RecordNotHeld(CourseSessions sessions, ClinicClock clock, ILogger<RecordNotHeld> log)
{
    public enum What
    {
        Missed,
        CancelledByClient,
        CancelledByTherapist,
    }

    public sealed class Form
    {
        public string? What { get; set; }

        public string? Words { get; set; }

        public string? ToldDay { get; set; }

        public string? ToldMonth { get; set; }

        public string? ToldYear { get; set; }

        public string? ToldAt { get; set; }

        public string? Instead { get; set; }

        public string? StartsAtDay { get; set; }

        public string? StartsAtMonth { get; set; }

        public string? StartsAtYear { get; set; }

        public string? At { get; set; }

        /// <summary>Told just now; another day offered where the contract has room.</summary>
        public static Form Of(DateTimeOffset now, DateTimeOffset? offered, TimeZoneInfo zone)
        {
            var today = ClinicDay.Of(now, zone);
            var day = offered is { } at ? ClinicDay.Of(at, zone) : (DateOnly?)null;
            return new()
            {
                ToldDay = today.Day.ToString(CultureInfo.InvariantCulture),
                ToldMonth = today.Month.ToString(CultureInfo.InvariantCulture),
                ToldYear = today.Year.ToString(CultureInfo.InvariantCulture),
                ToldAt = SessionWords.Time(now, zone),
                Instead = day is null ? null : "true",
                StartsAtDay = day?.Day.ToString(CultureInfo.InvariantCulture),
                StartsAtMonth = day?.Month.ToString(CultureInfo.InvariantCulture),
                StartsAtYear = day?.Year.ToString(CultureInfo.InvariantCulture),
                At = offered is { } time ? SessionWords.Time(time, zone) : null,
            };
        }
    }

    /// <returns>Null when it is recorded; otherwise why not, and nothing was changed.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid sessionId, Form form, CancellationToken stop)
    {
        var found = await sessions.FindAsync(courseId, stop);
        if (found?.Of(sessionId) is not { } session)
            return FormRefusals.NotYours;
        if ((found.Course.MustBeOpen() ?? session.MustBePlanned() ?? Apply(found, session, form)) is { } refusal)
        {
            log.SessionRefused(sessionId, refusal.Code);
            return refusal;
        }

        await sessions.SaveAsync(found, stop);
        log.SessionRecorded(sessionId, session.State, session.Counts);
        return null;
    }

    private Refusal? Apply(CourseSessions.Found found, Session session, Form form)
    {
        var typed = new Typed();
        var what = typed.Choice<What>(form.What, nameof(form.What), "What happened", required: true);
        var words = typed.Text(form.Words, nameof(form.Words), "Why");
        if (typed.Refusal is not null)
            return typed.Refusal;
        var contract = found.ContractOf(session);
        var refusal = what switch
        {
            What.Missed => session.Miss(contract.WhenMissed, words, clock.Now),
            What.CancelledByTherapist => session.CancelByTherapist(words),
            _ => Cancel(found, session, contract, words, form),
        };
        return refusal ?? (session.Counts || form.Instead is null ? null : Replace(found, session, contract, form));
    }

    private Refusal? Cancel(CourseSessions.Found found, Session session, Contract contract, string words, Form form)
    {
        var typed = new Typed();
        var day = typed.Date(form.ToldDay, form.ToldMonth, form.ToldYear, "Told", latest: ClinicDay.Of(clock.Now, found.Zone));
        var at = typed.Time(form.ToldAt, nameof(form.ToldAt), "The time they told you");
        if (typed.Refusal is not null)
            return typed.Refusal;
        var told = ClinicDay.At(day!.Value, at!.Value, found.Zone);
        return told > clock.Now
            ? NotHeldRefusals.ToldInTheFuture
            : session.CancelByClient(contract.WhenClientCancels, words, told);
    }

    private Refusal? Replace(CourseSessions.Found found, Session session, Contract contract, Form form)
    {
        var typed = new Typed();
        var day = typed.Date(form.StartsAtDay, form.StartsAtMonth, form.StartsAtYear, "StartsAt");
        var at = typed.Time(form.At, nameof(form.At), "Time");
        return typed.Refusal ?? sessions.Add(found, new()
        {
            Id = Guid.CreateVersion7(),
            CourseId = session.CourseId,
            StartsAt = ClinicDay.At(day!.Value, at!.Value, found.Zone),
            Minutes = contract.Minutes,
            Mode = session.Mode,
        });
    }
}

internal static class NotHeldRefusals
{
    public static readonly Refusal ToldInTheFuture = new(
        "sessions.told-in-future", "This time is still to come. Choose when the client told you, now at the latest.", "ToldAt");
}
