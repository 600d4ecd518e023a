using Kith.Clinical;
using Kith.Clinical.Formulations;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Formulations.Answer;

/// <summary>Records what the client says to the formulation they were offered: from their own account, or beside the therapist.</summary>
public sealed class AnswerFormulation(KithDb db, Actor actor, ClinicClock clock, Standings standings, ILogger<AnswerFormulation> log)
{
    public sealed class Form
    {
        /// <summary>The version that was read; an answer never goes to another one.</summary>
        public string? Id { get; set; }

        public string? Answer { get; set; }

        public string? Words { get; set; }
    }

    /// <returns>Null when recorded; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, AnsweredHow how, CancellationToken stop)
    {
        if (await actor.Courses(db).SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        var versions = await actor.Of<Formulation>(db).Where(f => f.CourseId == courseId && f.State != FormulationState.Draft)
            .OrderByDescending(f => f.Number).Take(ReadFormulations.Most).ToListAsync(stop);
        if (versions.Find(f => f.Id.ToString() == form.Id) is not { } read)
            return FormRefusals.NotYours;

        var typed = new Typed();
        typed.Refuse(course.MustBeOpen());
        if (read.State is not FormulationState.Offered)
            typed.Refuse(FormulationRefusals.NotOffered(read.State));
        var answer = typed.Choice<FormulationAnswer>(form.Answer, nameof(form.Answer), "Answer", required: true);
        var words = typed.Text(form.Words, nameof(form.Words), "Words");
        if (typed.Refusal is not null)
            return typed.Refusal;

        var accepted = versions.Find(f => f.State is FormulationState.Accepted);
        if (FormulationRules.Reply(read, accepted, answer!.Value, how, words, clock.Now) is { } refusal)
            return refusal.Field is null ? refusal : refusal with { Field = nameof(form.Words) };
        await standings.SaveAsync(courseId, stop);
        log.Answered(courseId, read.Id, how);
        return null;
    }
}
