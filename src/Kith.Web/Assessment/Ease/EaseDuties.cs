using Kith.Clinical;
using Kith.Clinical.Assessment;
using Kith.Web.Access;
using Kith.Web.Assessment.Show;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Assessment.Ease;

/// <summary>Records the sick role: what is eased for a time, and the work of getting better. A new record follows the last; all are kept.</summary>
public sealed class EaseDuties(KithDb db, Actor actor, ShowAssessment assessment, ILogger<EaseDuties> log)
{
    public sealed class Form
    {
        /// <summary>The record that stood when the form was drawn; empty when there was none.</summary>
        public string? Follows { get; set; }

        public string? StartedOnDay { get; set; }

        public string? StartedOnMonth { get; set; }

        public string? StartedOnYear { get; set; }

        public string? ObligationsEased { get; set; }

        public string? WorkTowardsRecovery { get; set; }

        public string? EndsOnDay { get; set; }

        public string? EndsOnMonth { get; set; }

        public string? EndsOnYear { get; set; }
    }

    /// <returns>Null when it is recorded; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var refusal = await actor.MayWriteAsync(db, courseId, stop) ?? await EaseAsync(courseId, form, stop);
        if (refusal is not null)
            log.AssessmentRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> EaseAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var started = typed.Date(form.StartedOnDay, form.StartedOnMonth, form.StartedOnYear, nameof(SickRole.StartedOn));
        var eased = typed.Text(form.ObligationsEased, nameof(form.ObligationsEased), "What is eased", required: true);
        var work = typed.Text(form.WorkTowardsRecovery, nameof(form.WorkTowardsRecovery), "The work of getting better");
        var ends = typed.Date(form.EndsOnDay, form.EndsOnMonth, form.EndsOnYear, nameof(SickRole.EndsOn), required: false);
        if (started is { } first)
            typed.Refuse(SickRole.Check(first, ends, work));
        if (typed.Refusal is not null)
            return typed.Refusal;

        var stands = (await assessment.FindAsync(courseId, stop)).SickRole;
        if ((stands?.Id.ToString() ?? "") != (form.Follows ?? ""))
            return FormRefusals.Stale;
        var role = new SickRole
        {
            Id = Guid.CreateVersion7(),
            CourseId = courseId,
            StartedOn = started!.Value,
            ObligationsEased = eased,
            WorkTowardsRecovery = work,
            EndsOn = ends,
        };
        db.Add(role);
        await db.SaveChangesAsync(stop);
        log.SickRoleRecorded(courseId, role.Id);
        return null;
    }
}
