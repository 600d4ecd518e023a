using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Safety.Plan;

/// <summary>Keeps a new version of the safety plan. The end of a course is no reason not to.</summary>
public sealed class WritePlan(KithDb db, Actor actor, ClinicClock clock, Standings standings, ILogger<WritePlan> log)
{
    public sealed class Form
    {
        /// <summary>The version this began from; empty before the first.</summary>
        public string? Number { get; set; }

        public string? WarningSigns { get; set; }

        public string? OwnWays { get; set; }

        public string? PeopleAndPlaces { get; set; }

        public string? PeopleToAsk { get; set; }

        public string? Professionals { get; set; }

        public string? SaferPlace { get; set; }

        public string? Because { get; set; }

        public static Form Of(SafetyPlan plan) => new()
        {
            Number = plan.Number.ToString(CultureInfo.InvariantCulture),
            WarningSigns = plan.WarningSigns,
            OwnWays = plan.OwnWays,
            PeopleAndPlaces = plan.PeopleAndPlaces,
            PeopleToAsk = plan.PeopleToAsk,
            Professionals = plan.Professionals,
            SaferPlace = plan.SaferPlace,
        };

        public string? At(PlanStep step) => step switch
        {
            PlanStep.WarningSigns => WarningSigns,
            PlanStep.OwnWays => OwnWays,
            PlanStep.PeopleAndPlaces => PeopleAndPlaces,
            PlanStep.PeopleToAsk => PeopleToAsk,
            PlanStep.Professionals => Professionals,
            _ => SaferPlace,
        };
    }

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        if (!await actor.Courses(db).AnyAsync(c => c.Id == courseId, stop))
            return FormRefusals.NotYours;
        var before = await actor.Of<SafetyPlan>(db).AsNoTracking().Where(p => p.CourseId == courseId).OrderByDescending(p => p.Number).FirstOrDefaultAsync(stop);
        if ((before?.Number.ToString(CultureInfo.InvariantCulture) ?? "") != (form.Number ?? ""))
            return FormRefusals.Stale;

        var typed = new Typed();
        string Step(PlanStep step) => typed.Text(form.At(step), step.ToString(), PlanWords.Of(step));
        var plan = new SafetyPlan
        {
            Id = Guid.CreateVersion7(), CourseId = courseId, Number = (before?.Number ?? 0) + 1, WrittenById = actor.UserId, WrittenAt = clock.Now,
            WarningSigns = Step(PlanStep.WarningSigns), OwnWays = Step(PlanStep.OwnWays), PeopleAndPlaces = Step(PlanStep.PeopleAndPlaces),
            PeopleToAsk = Step(PlanStep.PeopleToAsk), Professionals = Step(PlanStep.Professionals), SaferPlace = Step(PlanStep.SaferPlace),
            Because = typed.Text(form.Because, nameof(form.Because), "What made you change it"),
        };
        typed.Refuse(plan.MayFollow(before));
        if (typed.Refusal is not null)
        {
            log.PlanRefused(courseId, typed.Refusal.Code);
            return typed.Refusal;
        }

        db.Add(plan);
        await standings.SaveAsync(courseId, stop);
        log.PlanWritten(courseId, plan.Id);
        return null;
    }
}
