using Kith.Clinical;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Safety.Withdraw;

/// <summary>Marks an assessment or a threat as wrongly recorded. It stays readable, with the reason.</summary>
public sealed class WithdrawRecord(KithDb db, Actor actor, ClinicClock clock, ILogger<WithdrawRecord> log)
{
    public sealed class Form
    {
        public string? Because { get; set; }
    }

    /// <returns>Null when there is none for this actor.</returns>
    public async Task<SafetyRecord?> FindAsync(Guid courseId, Guid recordId, CancellationToken stop) =>
        await actor.Of<RiskAssessment>(db).SingleOrDefaultAsync(r => r.CourseId == courseId && r.Id == recordId, stop) as SafetyRecord
        ?? await actor.Of<Threat>(db).SingleOrDefaultAsync(r => r.CourseId == courseId && r.Id == recordId, stop);

    /// <returns>Null when withdrawn; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid recordId, Form form, CancellationToken stop)
    {
        if (await FindAsync(courseId, recordId, stop) is not { } record)
            return FormRefusals.NotYours;
        var typed = new Typed();
        var because = typed.Text(form.Because, nameof(form.Because), "What is wrong about it");
        if ((typed.Refusal ?? record.Withdraw(because, actor.UserId, clock.Now)) is { } refusal)
        {
            log.RecordRefused(courseId, refusal.Code);
            return refusal;
        }

        await db.SaveChangesAsync(stop);
        log.RecordWithdrawn(courseId, recordId);
        return null;
    }
}
