using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Measures;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Measures.Rhythm;

/// <summary>Keeps one day of the rhythm log, filled in by the client or beside the therapist. A day filled in again stands in the place of the earlier one; both are kept.</summary>
public sealed class LogDay(KithDb db, Actor actor, ClinicClock clock, ILogger<LogDay> log)
{
    public sealed class Form
    {
        public string? OnDay { get; set; }

        public string? OnMonth { get; set; }

        public string? OnYear { get; set; }

        public string? OutOfBed { get; set; }

        public string? FirstContact { get; set; }

        public string? WorkBegun { get; set; }

        public string? Dinner { get; set; }

        public string? ToBed { get; set; }

        public string? Mood { get; set; }

        public string? Energy { get; set; }

        public static Form Of(DateOnly day) => new()
        {
            OnDay = day.Day.ToString(CultureInfo.InvariantCulture),
            OnMonth = day.Month.ToString(CultureInfo.InvariantCulture),
            OnYear = day.Year.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        if (await actor.Courses(db).AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        var typed = new Typed();
        typed.Refuse(course.MustBeOpen());
        var today = await clock.TodayAsync(stop);
        var day = new LoggedDay
        {
            Id = Guid.CreateVersion7(),
            CourseId = courseId,
            Day = typed.Date(form.OnDay, form.OnMonth, form.OnYear, "On", course.BeganOn.AddYears(-1), today) ?? today,
            OutOfBed = Time(typed, form.OutOfBed, nameof(form.OutOfBed), "Out of bed"),
            FirstContact = Time(typed, form.FirstContact, nameof(form.FirstContact), "The first contact"),
            WorkBegun = Time(typed, form.WorkBegun, nameof(form.WorkBegun), "The beginning of work"),
            Dinner = Time(typed, form.Dinner, nameof(form.Dinner), "The evening meal"),
            ToBed = Time(typed, form.ToBed, nameof(form.ToBed), "To bed"),
            Mood = typed.Number(form.Mood, nameof(form.Mood), "Mood", SocialRhythm.Lowest, SocialRhythm.Highest),
            Energy = typed.Number(form.Energy, nameof(form.Energy), "Energy", SocialRhythm.Lowest, SocialRhythm.Highest),
            FilledInBy = actor.Role is Role.Client ? AnsweredBy.Client : AnsweredBy.BesideTherapist,
            FilledInAt = clock.Now,
        };
        if ((typed.Refusal ?? day.Check(today)) is { } refusal)
        {
            log.AnswersRefused(courseId, refusal.Code);
            return refusal;
        }

        db.Add(day);
        await db.SaveChangesAsync(stop);
        log.DayLogged(courseId, day.Id);
        return null;
    }

    /// <summary>Left empty, it did not happen.</summary>
    private static TimeOnly? Time(Typed typed, string? said, string field, string label) =>
        string.IsNullOrWhiteSpace(said) ? null : typed.Time(said, field, label);
}
