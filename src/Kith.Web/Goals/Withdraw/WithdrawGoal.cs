using Kith.Clinical;
using Kith.Clinical.Goals;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Goals.Withdraw;

/// <summary>Lets go of a goal, with a reason. It stays in the record with its ratings.</summary>
public sealed class WithdrawGoal(KithDb db, Actor actor, ClinicClock clock, ILogger<WithdrawGoal> log)
{
    public sealed class Form
    {
        public string? Reason { get; set; }
    }

    /// <returns>Null when done; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid goalId, Form form, CancellationToken stop)
    {
        if (await actor.Courses(db).SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course
            || await actor.Of<Goal>(db).SingleOrDefaultAsync(g => g.CourseId == courseId && g.Id == goalId, stop) is not { } goal)
            return FormRefusals.NotYours;
        var typed = new Typed();
        var reason = typed.Text(form.Reason, nameof(form.Reason), "Reason");
        if ((typed.Refusal ?? course.MustBeOpen() ?? goal.Withdraw(reason, clock.Now)) is { } refusal)
            return refusal;

        await db.SaveChangesAsync(stop);
        log.GoalWithdrawn(courseId, goalId);
        return null;
    }
}
