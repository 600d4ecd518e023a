using Kith.Clinical;
using Kith.Clinical.Formulations;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Formulations.Areas.Withdraw;

/// <summary>Takes a candidate area off the list, with a reason. The others keep their order and close the gap.</summary>
public sealed class WithdrawArea(KithDb db, Actor actor, ClinicClock clock, ILogger<WithdrawArea> log)
{
    public sealed class Form
    {
        public string? Reason { get; set; }
    }

    /// <returns>Null when withdrawn; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid areaId, Form form, CancellationToken stop)
    {
        if (await actor.Courses(db).SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        var typed = new Typed();
        var reason = typed.Text(form.Reason, nameof(form.Reason), "Reason");
        typed.Refuse(course.MustBeOpen());
        if (typed.Refusal is not null)
            return typed.Refusal;

        var listed = await actor.Of<CandidateArea>(db).Where(a => a.CourseId == courseId && a.WithdrawnAt == null).OrderBy(a => a.ClientRank).Take(100).ToListAsync(stop);
        if (listed.Find(a => a.Id == areaId) is not { } area)
            return FormRefusals.NotYours;
        if (area.Withdraw(reason, clock.Now) is { } refusal)
            return refusal;

        listed.Remove(area);
        if (listed.Count > 0 && listed.TrueForAll(a => a.ClientRank is not null))
            CandidateArea.Rank(listed, listed.Select((a, i) => (a.Id, Place: i + 1)).ToDictionary(p => p.Id, p => p.Place));
        await db.SaveChangesAsync(stop);
        log.AreaWithdrawn(courseId, areaId);
        return null;
    }
}
