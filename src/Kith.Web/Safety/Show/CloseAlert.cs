using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Safety.Show;

/// <summary>A clinician writes what was done. Nothing else closes an alert, and a course that has ended is no reason to leave one open.</summary>
public sealed class CloseAlert(KithDb db, Actor actor, ClinicClock clock, Standings standings, AlertSteps steps, ILogger<CloseAlert> log)
{
    public sealed class Form
    {
        public string? Contact { get; set; }

        public string? Disposition { get; set; }

        public string? WhatWasDone { get; set; }

        /// <summary>The answer as it was shown; when it was heightened since, the clinician reads it first.</summary>
        public string? Answer { get; set; }
    }

    /// <returns>Null when closed; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid alertId, Form form, CancellationToken stop)
    {
        var refusal = await WriteAsync(courseId, alertId, form, stop);
        if (refusal is not null)
        {
            log.CloseRefused(courseId, alertId, refusal.Code);
            return refusal;
        }

        await standings.SaveAsync(courseId, stop);
        log.Closed(courseId, alertId, actor.UserId);
        return null;
    }

    private async Task<Refusal?> WriteAsync(Guid courseId, Guid alertId, Form form, CancellationToken stop)
    {
        var alert = await actor.AskedAbout(db).SingleOrDefaultAsync(a => a.CourseId == courseId && a.Id == alertId, stop);
        if (alert is null)
            return FormRefusals.NotYours;
        if (!alert.IsOpen)
            return SafetyRefusals.AlreadyClosed;
        if (form.Answer != alert.Value.ToString(CultureInfo.InvariantCulture))
            return SafetyRefusals.AnswerChanged;

        var typed = new Typed();
        var contact = typed.Choice<Contact>(form.Contact, nameof(form.Contact), "How you reached the client");
        var disposition = typed.Choice<Disposition>(form.Disposition, nameof(form.Disposition), "What was settled");
        var words = typed.Text(form.WhatWasDone, nameof(form.WhatWasDone), "What was done");
        if ((typed.Refusal ?? alert.Close(contact, disposition, words, actor.UserId, clock.Now)) is { } refusal)
            return refusal;
        db.Add(await steps.NextAsync(alert, AlertEvent.Closed, stop));
        return null;
    }
}
