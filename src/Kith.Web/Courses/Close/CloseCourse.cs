using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Courses.Close;

/// <summary>Ends a course for good: how, when and why.</summary>
public sealed class CloseCourse(KithDb db, Actor actor, ClinicClock clock, Standings standings, ILogger<CloseCourse> log)
{
    public sealed class Form
    {
        public string? Reason { get; set; }

        public string? OnDay { get; set; }

        public string? OnMonth { get; set; }

        public string? OnYear { get; set; }

        public string? Dropout { get; set; }

        public string? Words { get; set; }
    }

    /// <summary>The course as it stands, for the page.</summary>
    public Task<Course?> FindAsync(Guid courseId, CancellationToken stop) =>
        actor.Courses(db).AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop);

    /// <summary>Planned sessions whose time has gone, the earliest first: nobody said yet what became of them.</summary>
    public Task<List<Session>> NotRecordedAsync(Guid courseId, CancellationToken stop)
    {
        var now = clock.Now;
        return actor.Of<Session>(db).AsNoTracking().Where(s => s.CourseId == courseId && s.State == SessionState.Planned && s.StartsAt < now)
            .OrderBy(s => s.StartsAt).Take(50).ToListAsync(stop);
    }

    /// <returns>Null when the course is closed; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var refusal = await CloseAsync(courseId, form, stop);
        if (refusal is not null)
            log.CloseRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> CloseAsync(Guid courseId, Form form, CancellationToken stop)
    {
        if (await actor.Courses(db).SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        if (course.MustBeOpen() is { } closed)
            return closed;

        var typed = new Typed();
        var reason = typed.Choice<ClosingReason>(form.Reason, nameof(form.Reason), "How it ended", required: true);
        var on = typed.Date(form.OnDay, form.OnMonth, form.OnYear, "On");
        var dropout = typed.Choice<DropoutDefinition>(form.Dropout, nameof(form.Dropout), "Meaning of dropping out");
        var words = typed.Text(form.Words, nameof(form.Words), "The reason in a sentence", required: true);
        if (typed.Refusal is not null)
            return typed.Refusal;

        var sessions = await actor.Of<Session>(db).Where(s => s.CourseId == courseId).ToListAsync(stop);
        var held = sessions.Count(s => s.State is SessionState.Held);
        if (course.Close(reason!.Value, on!.Value, words, dropout, actor.UserId, await clock.TodayAsync(stop), held) is { } refusal)
            return refusal;

        SessionRules.Close(sessions);
        await standings.SaveAsync(courseId, stop);
        log.CourseClosed(courseId);
        return null;
    }
}
