using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Clinical.Timeline;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Sessions.Notes;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Sessions.Tell;

/// <summary>Puts something the client told in a session on the timeline, beside the mood around it.</summary>
public sealed class TellEvent(KithDb db, Actor actor, ClinicClock clock, NoteDesk desk, ILogger<TellEvent> log)
{
    public sealed class Form
    {
        public string? Words { get; set; }

        public string? OnDay { get; set; }

        public string? OnMonth { get; set; }

        public string? OnYear { get; set; }

        public string? Lane { get; set; } = nameof(Clinical.Timeline.Lane.Relationship);

        public string? MoodEffect { get; set; }

        public string? Person { get; set; }

        /// <summary>Most of what is told happened in these days.</summary>
        public static Form On(DateOnly today) => new()
        {
            OnMonth = today.Month.ToString(CultureInfo.InvariantCulture), OnYear = today.Year.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <returns>Null when it is on the timeline; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid sessionId, Form form, CancellationToken stop)
    {
        var course = await actor.Courses(db).AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop);
        if (course is null || !await desk.HasSessionAsync(courseId, sessionId, stop))
            return FormRefusals.NotYours;
        var (refusal, told) = await ReadAsync(courseId, sessionId, form, stop);
        if ((course.MustBeOpen() ?? refusal) is { } why)
        {
            log.SessionRefused(sessionId, why.Code);
            return why;
        }

        db.Add(told!);
        await db.SaveChangesAsync(stop);
        log.EventTold(told!.Id, sessionId);
        return null;
    }

    private async Task<(Refusal? Refusal, TimelineEvent? Told)> ReadAsync(Guid courseId, Guid sessionId, Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var today = await clock.TodayAsync(stop);
        var words = typed.Line(form.Words, nameof(form.Words), "What happened", required: true);
        typed.Refuse(PartialDate.Parse(form.OnDay, form.OnMonth, form.OnYear, nameof(TimelineEvent.On), out var on, today));
        var lane = typed.Choice<Lane>(form.Lane, nameof(form.Lane), "Where it belongs", required: true);
        var effect = typed.Number(form.MoodEffect, nameof(form.MoodEffect), "Mood after it", TimelineEvent.WorstEffect, TimelineEvent.BestEffect);
        var person = typed.Id(form.Person, nameof(form.Person), "With whom");
        if (typed.Refusal is null && person is not null && !await actor.Of<Person>(db).AnyAsync(p => p.Id == person && p.CourseId == courseId, stop))
            typed.Refuse(new("form.not-in-list", "With whom: this person is not in the inventory. Choose one of the people shown.", nameof(form.Person)));
        if (typed.Refusal is not null)
            return (typed.Refusal, null);
        return (TimelineEvent.Check(words, effect, on!, today), new()
        {
            Id = Guid.CreateVersion7(), CourseId = courseId, SessionId = sessionId, Words = words, On = on!, Lane = lane!.Value, MoodEffect = effect, PersonId = person,
        });
    }
}
