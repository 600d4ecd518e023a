using Kith.Clinical;
using Kith.Clinical.Goals;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Goals.Show;

/// <summary>Sets a goal in the client's words.</summary>
public sealed class SetGoal(KithDb db, Actor actor, ClinicClock clock, ILogger<SetGoal> log)
{
    public sealed class Form
    {
        public string? Words { get; set; }
    }

    /// <returns>Null when set; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        if (await actor.Courses(db).SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        var typed = new Typed();
        var words = typed.Line(form.Words, nameof(form.Words), "The goal");
        typed.Refuse(Goal.Check(words));
        typed.Refuse(course.MustBeOpen());
        if (typed.Refusal is not null)
            return typed.Refusal;

        var goal = new Goal { Id = Guid.CreateVersion7(), CourseId = courseId, Words = words, SetOn = await clock.TodayAsync(stop) };
        db.Add(goal);
        await db.SaveChangesAsync(stop);
        log.GoalSet(courseId, goal.Id);
        return null;
    }
}
