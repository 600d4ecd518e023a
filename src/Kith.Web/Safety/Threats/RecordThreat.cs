using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Safety.Threats;

/// <summary>Keeps a threat against somebody else, what the law asks, whom the clinician consulted and what they did.</summary>
public sealed class RecordThreat(KithDb db, Actor actor, ClinicClock clock, ILogger<RecordThreat> log)
{
    public sealed class Form
    {
        public string? Words { get; set; }

        public string? Person { get; set; }

        public string? Imminence { get; set; }

        public string? Means { get; set; }

        public string? Jurisdiction { get; set; }

        public string? Duty { get; set; }

        public string? Consulted { get; set; }

        public string? Action { get; set; }

        public string? ActedDay { get; set; }

        public string? ActedMonth { get; set; }

        public string? ActedYear { get; set; }

        public string? ActedAt { get; set; }

        /// <summary>Done today, at a time still to be typed.</summary>
        public static Form Of(DateOnly today) => new()
        {
            ActedDay = today.Day.ToString(CultureInfo.InvariantCulture),
            ActedMonth = today.Month.ToString(CultureInfo.InvariantCulture),
            ActedYear = today.Year.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        if (!await actor.Courses(db).AnyAsync(c => c.Id == courseId, stop))
            return FormRefusals.NotYours;
        var (threat, refusal) = Read(courseId, form, await clock.ZoneAsync(stop));
        if (threat is null || (refusal = threat.Check()) is not null)
        {
            log.RecordRefused(courseId, refusal!.Code);
            return refusal;
        }

        db.Add(threat);
        await db.SaveChangesAsync(stop);
        log.Recorded(courseId, threat.Id);
        return null;
    }

    private (Threat? Threat, Refusal? Refusal) Read(Guid courseId, Form form, TimeZoneInfo zone)
    {
        var typed = new Typed();
        var words = typed.Text(form.Words, nameof(form.Words), "What was said or done");
        var person = typed.Line(form.Person, nameof(form.Person), "Who is meant");
        var imminence = typed.Choice<Imminence>(form.Imminence, nameof(form.Imminence), "How soon", required: true);
        var means = typed.Text(form.Means, nameof(form.Means), "Means");
        var place = typed.Line(form.Jurisdiction, nameof(form.Jurisdiction), "Whose law applies", required: true);
        var duty = typed.Choice<DutyToProtect>(form.Duty, nameof(form.Duty), "What that law asks", required: true);
        var consulted = typed.Text(form.Consulted, nameof(form.Consulted), "Whom you consulted");
        var action = typed.Text(form.Action, nameof(form.Action), "What you did");
        var day = typed.Date(form.ActedDay, form.ActedMonth, form.ActedYear, "Acted", latest: ClinicDay.Of(clock.Now, zone));
        var at = typed.Time(form.ActedAt, nameof(form.ActedAt), "The time you did it");
        return typed.Refusal is not null ? (null, typed.Refusal) : (new()
        {
            Id = Guid.CreateVersion7(), CourseId = courseId, RecordedById = actor.UserId, RecordedAt = clock.Now,
            Words = words, Person = person, Imminence = imminence!.Value, Means = means, Jurisdiction = place, Duty = duty!.Value,
            Consulted = consulted, Action = action, ActedAt = ClinicDay.At(day!.Value, at!.Value, zone),
        }, null);
    }
}
