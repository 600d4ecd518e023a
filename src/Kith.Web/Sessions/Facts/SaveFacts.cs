using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Sessions.Facts;

/// <summary>Keeps what a session was about: what changed and with whom, techniques, stage of a dispute, one agreed step.</summary>
public sealed class SaveFacts(KithDb db, Actor actor, ILogger<SaveFacts> log)
{
    public sealed class Form
    {
        public string? SinceLastTime { get; set; }

        public string? With { get; set; }

        public string? EarlierStep { get; set; }

        public List<string>? Techniques { get; set; }

        public string? Stage { get; set; }

        public string? Step { get; set; }

        /// <summary>The session's version when the form was drawn.</summary>
        public string? Version { get; set; }

        public static Form Of(Session session) => new()
        {
            SinceLastTime = session.SinceLastTime,
            With = session.SinceLastTimeWithId?.ToString(),
            EarlierStep = session.EarlierStepWords,
            Techniques = [.. Clinical.Sessions.Techniques.All.Where(t => session.Techniques.HasFlag(t.Technique)).Select(t => t.Technique.ToString())],
            Stage = session.DisputeStage?.ToString(),
            Step = session.Step,
        };
    }

    /// <returns>Null when saved; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid sessionId, Form form, CancellationToken stop)
    {
        var course = await actor.Courses(db).AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop);
        var session = await actor.Of<Session>(db).SingleOrDefaultAsync(s => s.Id == sessionId && s.CourseId == courseId, stop);
        if (course is null || session is null)
            return FormRefusals.NotYours;
        var refusal = course.MustBeOpen()
            ?? (form.Version == session.Version.ToString(CultureInfo.InvariantCulture) ? null : FormRefusals.Stale)
            ?? await ApplyAsync(session, form, stop);
        if (refusal is not null)
        {
            log.SessionRefused(sessionId, refusal.Code);
            return refusal;
        }

        await db.SaveChangesAsync(stop);
        log.FactsSaved(sessionId);
        return null;
    }

    private async Task<Refusal?> ApplyAsync(Session session, Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var since = typed.Text(form.SinceLastTime, nameof(form.SinceLastTime), "Since last time");
        var with = typed.Id(form.With, nameof(form.With), "With whom");
        var earlier = typed.Text(form.EarlierStep, nameof(form.EarlierStep), "What came of it");
        var techniques = typed.Flags<Technique>(form.Techniques, nameof(form.Techniques), "Techniques");
        var stage = typed.Choice<DisputeStage>(form.Stage, nameof(form.Stage), "Stage of the dispute");
        var step = typed.Text(form.Step, nameof(form.Step), "One step");
        if (typed.Refusal is null && with is not null && !await actor.Of<Person>(db).AnyAsync(p => p.Id == with && p.CourseId == session.CourseId, stop))
            typed.Refuse(new("form.not-in-list", "With whom: this person is not in the inventory. Choose one of the people shown.", nameof(form.With)));
        if (typed.Refusal is not null)
            return typed.Refusal;

        (session.SinceLastTime, session.SinceLastTimeWithId, session.EarlierStepWords) = (since, with, earlier);
        (session.Techniques, session.DisputeStage, session.Step) = (techniques, stage, step);
        return null;
    }
}
