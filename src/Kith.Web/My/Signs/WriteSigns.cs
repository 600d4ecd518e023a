using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Clinical.Reviews;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Reviews;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.My.Signs;

/// <summary>Keeps the client's warning signs and who to call in the review of the ending, which the therapist signs later.</summary>
public sealed class WriteSigns(KithDb db, Actor actor, ClinicClock clock, ILogger<WriteSigns> log)
{
    public sealed class Form
    {
        public string? Id { get; set; }

        public string? Version { get; set; }

        public string? WarningSigns { get; set; }

        public string? WhoToCall { get; set; }

        public static Form Of(MySigns signs) => new()
        {
            Id = signs.Draft?.Id.ToString() ?? "",
            Version = signs.Draft?.Version.ToString(CultureInfo.InvariantCulture),
            WarningSigns = signs.WarningSigns,
            WhoToCall = signs.WhoToCall,
        };
    }

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        if (await actor.Courses(db).SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        var typed = new Typed();
        var signs = typed.Text(form.WarningSigns, nameof(form.WarningSigns), "How I notice it");
        var call = typed.Text(form.WhoToCall, nameof(form.WhoToCall), "Who I call");
        typed.Refuse(course.MustBeOpen());
        if (typed.Refusal is not null)
            return typed.Refusal;

        var ends = await actor.Of<Review>(db).Where(r => r.CourseId == courseId && r.Moment == Moment.End)
            .OrderByDescending(r => r.Number).Take(ReadReviews.Most).ToListAsync(stop);
        var draft = ends.Find(r => r.SignedAt is null);
        if (draft is null && ends.Count > 0)
            return ReviewRefusals.AlreadySigned;
        if ((draft?.Id.ToString() ?? "") != (form.Id ?? "") || (draft is not null && draft.Version.ToString(CultureInfo.InvariantCulture) != form.Version))
            return FormRefusals.Stale;

        if (draft is null)
            db.Add(draft = new Review { Id = Guid.CreateVersion7(), CourseId = courseId, Moment = Moment.End, HeldOn = await clock.TodayAsync(stop), WrittenById = course.TherapistId });
        (draft.WarningSigns, draft.WhoToCall) = (signs, call);
        await db.SaveChangesAsync(stop);
        log.SignsWritten(courseId, draft.Id);
        return null;
    }
}
