using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Clinical.Timeline;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Timeline.Add;

/// <summary>Puts something that happened on the timeline.</summary>
public sealed class AddEvent(KithDb db, Actor actor, ClinicClock clock, ILogger<AddEvent> log)
{
    public sealed class Form
    {
        public string? Lane { get; set; }

        public string? OnDay { get; set; }

        public string? OnMonth { get; set; }

        public string? OnYear { get; set; }

        public string? Words { get; set; }

        public string? MoodEffect { get; set; }

        public string? PersonId { get; set; }
    }

    /// <returns>Null when the event is on the timeline; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var refusal = await actor.MayWriteAsync(db, courseId, stop) ?? await AddAsync(courseId, form, stop);
        if (refusal is not null)
            log.TimelineRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> AddAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var today = await clock.TodayAsync(stop);
        var typed = new Typed();
        var lane = typed.Choice<Lane>(form.Lane, nameof(form.Lane), "What it is about", required: true);
        typed.Refuse(PartialDate.Parse(form.OnDay, form.OnMonth, form.OnYear, "On", out var on, today));
        var words = typed.Line(form.Words, nameof(form.Words), "What happened", required: true);
        var effect = typed.Number(form.MoodEffect, nameof(form.MoodEffect), "What it did to the mood", TimelineEvent.WorstEffect, TimelineEvent.BestEffect);
        var personId = typed.Id(form.PersonId, nameof(form.PersonId), "With whom");
        if (personId is { } id && !await actor.Of<Person>(db).AnyAsync(p => p.Id == id && p.CourseId == courseId && p.WithdrawnAt == null, stop))
            typed.Refuse(FormRefusals.NotInList(nameof(form.PersonId), "With whom"));
        if (typed.Refusal is not null)
            return typed.Refusal;
        if (TimelineEvent.Check(words, effect, on!, today) is { } refusal)
            return refusal;

        var happened = new TimelineEvent
        {
            Id = Guid.CreateVersion7(),
            CourseId = courseId,
            Lane = lane!.Value,
            On = on!,
            Words = words,
            MoodEffect = effect,
            PersonId = personId,
        };
        db.Add(happened);
        await db.SaveChangesAsync(stop);
        log.EventAdded(courseId, happened.Id);
        return null;
    }
}
