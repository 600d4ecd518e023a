using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Measures.Plan;

/// <summary>Adds, moves or drops a questionnaire in one course, or takes such a change back. What was chosen before stays in the record.</summary>
public sealed class ChangePlan(KithDb db, Actor actor, ClinicClock clock, ShowPlan show, Wordings wordings, ILogger<ChangePlan> log)
{
    public sealed class Form
    {
        public string? Measure { get; set; }

        public string? When { get; set; }

        /// <summary>Numbers of sessions; they count only where these sessions are wanted.</summary>
        public List<string> Sessions { get; set => field = value ?? []; } = [];

        public string? Reason { get; set; }

        /// <summary>Meant, although something follows from it.</summary>
        public string? Knowing { get; set; }

        /// <summary>Of the plan as it was shown.</summary>
        public string? Version { get; set; }
    }

    /// <returns>Null when it is kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var refusal = await actor.MayWriteAsync(db, courseId, stop) ?? await KeepAsync(courseId, form, stop);
        if (refusal is not null)
            log.PlanRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> KeepAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var found = MeasureLibrary.Find(form.Measure ?? "");
        if (found is null)
            typed.Refuse(string.IsNullOrEmpty(form.Measure) ? MeasureChoiceRefusals.NoMeasure : FormRefusals.NotInList(nameof(form.Measure), "The questionnaire"));
        var wished = typed.Choice<MeasureWish>(form.When, nameof(form.When), "When it comes", required: true);
        var at = Numbers(form.Sessions, typed);
        var reason = typed.Text(form.Reason, nameof(form.Reason), "Why");
        if (typed.Refusal is not null || found is not { } measure || wished is not { } wish)
            return typed.Refusal;
        if (string.IsNullOrWhiteSpace(reason))
            return MeasureChoiceRefusals.NoReason;
        if (!await show.LoadAsync(courseId, stop))
            return FormRefusals.NotYours;
        if (form.Version != show.Plan.Steps.ToString(CultureInfo.InvariantCulture))
            return FormRefusals.Stale;

        var words = await wordings.ToAskAsync(measure, stop);
        if (wish is MeasureWish.EverySession or MeasureWish.TheseSessions && MeasureChoiceRules.MayAsk(measure, words is not null) is { } cannot)
            return cannot;
        if (MeasureChoiceRules.Check(show.Plan, measure.Key, wish, at, show.Open) is { } unfit)
            return unfit;
        var choice = wish is MeasureWish.AsProtocol ? null : new MeasureChoice
        {
            Id = Guid.CreateVersion7(),
            CourseId = courseId,
            Number = (show.Plan.Choices.Count == 0 ? 0 : show.Plan.Choices[^1].Number) + 1,
            MeasureKey = measure.Key,
            Change = MeasureChoiceRules.ChangeOf(show.Plan, measure.Key, wish),
            AtSessions = wish is MeasureWish.TheseSessions ? at : [],
            Reason = reason,
            ChosenById = actor.UserId,
            ChosenAt = clock.Now,
        };
        var question = measure.CriticalItems.Count == 0 || words is null ? "" : words.Words.Items[measure.CriticalItems[0].Item - 1];
        var concerns = MeasureChoiceRules.Concerns(show.Plan, choice, measure, show.Open, question, show.Age);
        return concerns.Count > 0 && form.Knowing is null ? MeasureChoiceRefusals.Consider(concerns) : await SaveAsync(courseId, measure, choice, reason, stop);
    }

    private async Task<Refusal?> SaveAsync(Guid courseId, Measure measure, MeasureChoice? choice, string reason, CancellationToken stop)
    {
        var standing = show.Plan.Standing(measure.Key) is not { } shown ? null
            : await actor.Of<MeasureChoice>(db).SingleAsync(c => c.CourseId == courseId && c.Id == shown.Id, stop);
        if (choice is null)
        {
            if (standing!.TakeBack(actor.UserId, reason, clock.Now) is { } over)
                return over;
        }
        else
        {
            standing?.GiveWay(actor.UserId, choice.ChosenAt);
            db.Add(choice);
        }

        await db.SaveChangesAsync(stop);
        log.PlanChanged(courseId, (choice ?? standing!).Id, actor.UserId);
        return null;
    }

    /// <summary>In order, each once.</summary>
    private static int[] Numbers(List<string> ticked, Typed typed)
    {
        var numbers = new SortedSet<int>();
        foreach (var one in ticked)
        {
            if (int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                numbers.Add(number);
            else
                typed.Refuse(FormRefusals.NotInList(nameof(Form.Sessions), "The sessions"));
        }

        return [.. numbers];
    }
}
