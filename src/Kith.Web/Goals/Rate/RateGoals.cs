using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Goals;
using Kith.Clinical.Measures;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Goals.Rate;

/// <summary>Keeps how near the client feels to their goals, said by the client or beside the therapist. Goals may be left out.</summary>
public sealed class RateGoals(KithDb db, Actor actor, ClinicClock clock, ILogger<RateGoals> log)
{
    public static readonly Refusal NothingRated = new(
        "goals.nothing-rated", "No number is chosen yet. Choose one for at least one goal.");

    public sealed class Form
    {
        /// <summary>0 to 10, by the goal's id.</summary>
        public Dictionary<string, string> Scores { get; set => field = value ?? []; } = [];

        public string? OnDay { get; set; }

        public string? OnMonth { get; set; }

        public string? OnYear { get; set; }

        public static Form On(DateOnly day) => new()
        {
            OnDay = day.Day.ToString(CultureInfo.InvariantCulture),
            OnMonth = day.Month.ToString(CultureInfo.InvariantCulture),
            OnYear = day.Year.ToString(CultureInfo.InvariantCulture),
        };

        public string? Score(Goal goal) => Scores.GetValueOrDefault(goal.Id.ToString());
    }

    /// <summary>The field of one goal's rating.</summary>
    public static string FieldOf(Goal goal) => $"Scores[{goal.Id}]";

    /// <param name="courseId">The course.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="today">Whether the ratings are for today, whatever day the form names: a client rates the present.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, bool today, CancellationToken stop)
    {
        if (await actor.Courses(db).SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        var typed = new Typed();
        typed.Refuse(course.MustBeOpen());
        var now = await clock.TodayAsync(stop);
        var on = today ? now : typed.Date(form.OnDay, form.OnMonth, form.OnYear, "On", latest: now);
        var goals = await actor.Of<Goal>(db).Where(g => g.CourseId == courseId && g.WithdrawnAt == null).OrderBy(g => g.Id).Take(100).ToListAsync(stop);
        var by = actor.Role is Role.Client ? AnsweredBy.Client : AnsweredBy.BesideTherapist;
        var rated = 0;
        foreach (var goal in goals)
        {
            var score = typed.Number(form.Score(goal), FieldOf(goal), "The rating", GoalRating.Lowest, GoalRating.Highest);
            if (typed.Refusal is not null)
                return typed.Refusal;
            if (score is null)
                continue;
            if (goal.Rate(Guid.CreateVersion7(), score.Value, on!.Value, now, by, actor.UserId) is { } refusal)
                return refusal with { Field = refusal.Field == nameof(GoalRating.RatedOn) ? "On" : FieldOf(goal) };
            rated++;
        }

        if (typed.Refusal is not null || rated == 0)
            return typed.Refusal ?? NothingRated;
        await db.SaveChangesAsync(stop);
        log.GoalsRated(courseId, rated);
        return null;
    }
}
