using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Consents;
using Kith.Web.Forms;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Sessions.Plan;

/// <summary>Plans one more session inside the contract. One beyond it is refused: that would be a new contract.</summary>
public sealed class PlanSession(CourseSessions sessions, NeedConsent consent, ILogger<PlanSession> log)
{
    public sealed class Form : SessionForm
    {
        /// <summary>What is offered before anything is typed: the rhythm of the contract, after the last session.</summary>
        public static Form Of(DateTimeOffset? offered, Contract contract, SessionMode mode, TimeZoneInfo zone)
        {
            var form = new Form();
            form.Offer(offered, contract.Minutes, mode, zone);
            return form;
        }
    }

    /// <returns>Null when it is planned; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var found = await sessions.FindAsync(courseId, stop);
        if (found is null)
            return FormRefusals.NotYours;
        var id = Guid.CreateVersion7();
        if ((found.Course.MustBeOpen() ?? await AddAsync(found, id, form, stop)) is { } refusal)
        {
            log.PlanRefused(courseId, refusal.Code);
            return refusal;
        }

        await sessions.SaveAsync(found, stop);
        log.SessionPlanned(id, courseId);
        return null;
    }

    private async Task<Refusal?> AddAsync(CourseSessions.Found found, Guid id, Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var (startsAt, minutes, mode) = form.Read(typed, found.Zone);
        return typed.Refusal ?? await consent.OfAsync(found.Course.ClientId, NeedConsent.For(mode), stop) ?? sessions.Add(found, new()
        {
            Id = id,
            CourseId = found.Course.Id,
            StartsAt = startsAt,
            Minutes = minutes,
            Mode = mode,
        });
    }
}
