using Kith.Clinical;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Safety.Assess;

/// <summary>Keeps what a clinician found and judged about the risk of suicide. It closes no alert.</summary>
public sealed class AssessRisk(KithDb db, Actor actor, ClinicClock clock, ILogger<AssessRisk> log)
{
    /// <summary>Answer to a level.</summary>
    public enum Found
    {
        No,
        Yes,
    }

    public sealed class Form
    {
        public string? Contact { get; set; }

        public string? WhereNow { get; set; }

        public string? WishToBeDead { get; set; }

        public string? Thoughts { get; set; }

        public string? Method { get; set; }

        public string? Intention { get; set; }

        public string? Plan { get; set; }

        public string? Behaviour { get; set; }

        public string? Means { get; set; }

        public string? Protects { get; set; }

        public string? Judged { get; set; }

        public string? JudgedBecause { get; set; }

        public string? Agreed { get; set; }
    }

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        if (!await actor.Courses(db).AnyAsync(c => c.Id == courseId, stop))
            return FormRefusals.NotYours;
        var (assessment, refusal) = Read(courseId, form);
        if (assessment is null || (refusal ??= assessment.Check()) is not null)
        {
            log.RecordRefused(courseId, refusal!.Code);
            return refusal;
        }

        db.Add(assessment);
        await db.SaveChangesAsync(stop);
        log.Recorded(courseId, assessment.Id);
        return null;
    }

    private (RiskAssessment? Assessment, Refusal? Refusal) Read(Guid courseId, Form form)
    {
        var typed = new Typed();
        bool? Level(string? answer, string field, string label, bool required = false) =>
            typed.Choice<Found>(answer, field, label, required) is { } found ? found is Found.Yes : null;
        var contact = typed.Choice<Contact>(form.Contact, nameof(form.Contact), "How you spoke", required: true);
        var where = typed.Line(form.WhereNow, nameof(form.WhereNow), "Where the client is now");
        var wish = Level(form.WishToBeDead, nameof(form.WishToBeDead), "Wish to be dead", required: true);
        var thoughts = Level(form.Thoughts, nameof(form.Thoughts), "Thoughts of suicide", required: true);
        var (method, intention, plan) = (Level(form.Method, nameof(form.Method), "A method"), Level(form.Intention, nameof(form.Intention), "Intention"), Level(form.Plan, nameof(form.Plan), "A plan"));
        var behaviour = typed.Choice<Behaviour>(form.Behaviour, nameof(form.Behaviour), "Something done", required: true);
        var judged = typed.Choice<RiskTier>(form.Judged, nameof(form.Judged), "What you judge");
        var means = typed.Text(form.Means, nameof(form.Means), "Means");
        var protects = typed.Text(form.Protects, nameof(form.Protects), "What protects");
        var because = typed.Text(form.JudgedBecause, nameof(form.JudgedBecause), "Why you judge it differently");
        var agreed = typed.Text(form.Agreed, nameof(form.Agreed), "What was agreed");
        if (typed.Refusal is not null)
            return (null, typed.Refusal);

        var assessment = new RiskAssessment
        {
            Id = Guid.CreateVersion7(), CourseId = courseId, RecordedById = actor.UserId, RecordedAt = clock.Now,
            Contact = contact!.Value, WhereNow = where, WishToBeDead = wish!.Value, Thoughts = thoughts!.Value,
            Method = method, Intention = intention, Plan = plan, Behaviour = behaviour!.Value,
            Judged = judged ?? default, JudgedBecause = because, Means = means, Protects = protects, Agreed = agreed,
        };
        return (assessment, judged is null ? SafetyRefusals.NotJudged(RiskWords.Of(assessment.Triage), RiskWords.When(assessment.Triage)) : null);
    }
}
