using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Safety;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Measures.Total;

/// <summary>The therapist types a score that was worked out on paper or by another program, with the answers that may call for somebody at once.</summary>
public sealed class TypeTotal(KithDb db, Actor actor, ClinicClock clock, Alerts alerts, Standings standings, Wordings wordings, EarlierAnswers replaced, ILogger<TypeTotal> log)
{
    /// <summary>A form filled in longer before the course than this belongs to another time.</summary>
    public const int DaysBeforeTheCourse = 28;

    /// <summary>Chosen where a question about safety stands nowhere on what is copied.</summary>
    public const string NotThere = "unknown";

    public sealed class Form
    {
        public string? Total { get; set; }

        /// <summary>By the key of the part.</summary>
        public Dictionary<string, string?> Parts { get; set => field = value ?? []; } = [];

        /// <summary>By item, from 1: what stands for the questions about safety.</summary>
        public Dictionary<int, string?> Known { get; set => field = value ?? []; } = [];

        /// <summary>Items that the person said do not apply to them.</summary>
        public List<string> NotApplying { get; set => field = value ?? []; } = [];

        public string? OnDay { get; set; }

        public string? OnMonth { get; set; }

        public string? OnYear { get; set; }

        public string? From { get; set; }

        /// <summary>Why it replaces the earlier one.</summary>
        public string? Reason { get; set; }

        /// <summary>Of the answers being replaced.</summary>
        public string? Version { get; set; }

        /// <summary>A form for today, or for what is to be replaced.</summary>
        public static Form Of(DateOnly day, Measure measure, Response? earlier) => new()
        {
            Total = earlier?.Total is { } total ? measure.Say(total) : null,
            Parts = earlier is null ? [] : earlier.PartScores().Where(p => p.Value is not null).ToDictionary(p => p.Subscale.Key, string? (p) => measure.Say(p.Value!.Value)),
            Known = earlier is null ? [] : measure.CriticalItems.ToDictionary(c => c.Item, string? (c) => earlier.Answers[c.Item - 1]?.ToString(CultureInfo.InvariantCulture) ?? NotThere),
            NotApplying = earlier is null ? [] : [.. Enumerable.Range(1, measure.Items).Where(i => earlier.Answers[i - 1] == Item.DoesNotApply).Select(i => i.ToString(CultureInfo.InvariantCulture))],
            OnDay = day.Day.ToString(CultureInfo.InvariantCulture),
            OnMonth = day.Month.ToString(CultureInfo.InvariantCulture),
            OnYear = day.Year.ToString(CultureInfo.InvariantCulture),
            From = earlier?.TypedFrom?.ToString(),
        };
    }

    /// <returns>Null when it is kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Measure measure, Guid? insteadOf, Form form, CancellationToken stop)
    {
        var refusal = await KeepAsync(courseId, measure, insteadOf, form, stop);
        if (refusal is not null)
            log.AnswersRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> KeepAsync(Guid courseId, Measure measure, Guid? insteadOf, Form form, CancellationToken stop)
    {
        if (await actor.Courses(db).AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        if (course.MustBeOpen() is { } closed)
            return closed;
        var (earlier, cannot) = await replaced.ToReplaceAsync(courseId, measure, insteadOf, form.Version, stop);
        if (cannot is not null)
            return cannot;

        var typed = new Typed();
        var total = Read(measure, form, typed);
        var today = await clock.TodayAsync(stop);
        var day = typed.Date(form.OnDay, form.OnMonth, form.OnYear, "On", course.BeganOn.AddDays(-DaysBeforeTheCourse), today) ?? today;
        var reason = typed.Text(form.Reason, nameof(form.Reason), "Why this replaces the earlier one");
        if (typed.Refusal is not null)
            return typed.Refusal;

        var (at, sessionId) = await StandsForAsync(courseId, day, earlier, stop);
        if (await IsThereAsync(courseId, measure, day, earlier, stop))
            return MeasureRefusals.OneOfThatDay(measure, day);
        var response = new Response
        {
            ClinicId = actor.ClinicId,
            Id = Guid.CreateVersion7(),
            CourseId = courseId,
            SessionId = sessionId,
            MeasureKey = measure.Key,
            WordingId = (await wordings.ToAskAsync(measure, stop))?.ClinicsOwn,
            Answers = new int?[measure.Items],
            AnsweredBy = AnsweredBy.Therapist,
            AnsweredById = actor.UserId,
            StartedAt = clock.Now,
        };
        var refusal = response.Type(total, at) ?? earlier?.Supersede(response.Id, reason);
        if (refusal is not null)
            return refusal;

        db.Add(response);
        await alerts.RaiseAsync(response, null, stop);
        await standings.SaveAsync(courseId, stop);
        log.TotalTyped(courseId, response.Id, actor.UserId);
        if (earlier is not null)
            log.Superseded(courseId, response.Id, earlier.Id);
        return null;
    }

    private static TypedTotal Read(Measure measure, Form form, Typed typed)
    {
        var known = new int?[measure.Items];
        var total = Number(measure, form.Total, "The total", TypedTotalFields.Total, typed);
        int?[] parts = [.. measure.Subscales.Select(part => Number(measure, form.Parts.GetValueOrDefault(part.Key), $"The part “{part.Words}”", TypedTotalFields.Part(part.Key), typed))];
        foreach (var critical in measure.CriticalItems)
        {
            var said = form.Known.GetValueOrDefault(critical.Item);
            if (string.IsNullOrEmpty(said))
                typed.Refuse(MeasureRefusals.CriticalNotSaid(measure, critical.Item));
            else if (said != NotThere)
                known[critical.Item - 1] = Answer(measure, critical.Item, said, typed);
        }

        foreach (var item in form.NotApplying)
        {
            if (int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= measure.Items && measure.Questions[number - 1].MayNotApply)
                known[number - 1] = Item.DoesNotApply;
            else
                typed.Refuse(FormRefusals.NotInList(nameof(form.NotApplying), "What does not apply"));
        }

        return new(typed.Choice<TotalFrom>(form.From, nameof(form.From), "Where you read it", required: true) ?? default, total, parts, known);
    }

    private static int? Number(Measure measure, string? said, string what, string field, Typed typed)
    {
        if (string.IsNullOrWhiteSpace(said))
            return null;
        var number = measure.Read(said);
        if (number is null)
            typed.Refuse(MeasureRefusals.NotANumber(measure, what, field));
        return number;
    }

    private static int? Answer(Measure measure, int item, string said, Typed typed)
    {
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var answer) && measure.Takes(item, answer))
            return answer;
        typed.Refuse(MeasureRefusals.OutOfRange(measure, item) with { Field = TypedTotalFields.Known(item) });
        return null;
    }

    /// <summary>Noon of a day gone by, and this moment for today. What replaces another on the same day stands where that one stood.</summary>
    private async Task<(DateTimeOffset At, Guid? SessionId)> StandsForAsync(Guid courseId, DateOnly day, Response? earlier, CancellationToken stop)
    {
        var zone = await clock.ZoneAsync(stop);
        if (earlier?.FinishedAt is { } before && ClinicDay.Of(before, zone) == day)
            return (before, earlier.SessionId);
        var noon = ClinicDay.At(day, new(12, 0), zone);
        var (from, to) = (ClinicDay.At(day, TimeOnly.MinValue, zone), ClinicDay.At(day.AddDays(CheckInRules.OpensDaysBefore + 1), TimeOnly.MinValue, zone));
        var session = await actor.Of<Session>(db)
            .Where(s => s.CourseId == courseId && s.StartsAt >= from && s.StartsAt < to && (s.State == SessionState.Planned || s.State == SessionState.Held))
            .OrderBy(s => s.StartsAt).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(stop);
        return (day == ClinicDay.Of(clock.Now, zone) ? clock.Now : noon, session);
    }

    /// <summary>A paper copied twice would be two scores.</summary>
    private async Task<bool> IsThereAsync(Guid courseId, Measure measure, DateOnly day, Response? earlier, CancellationToken stop)
    {
        var zone = await clock.ZoneAsync(stop);
        var (from, to, instead) = (ClinicDay.At(day, TimeOnly.MinValue, zone), ClinicDay.At(day.AddDays(1), TimeOnly.MinValue, zone), earlier?.Id);
        return await actor.Of<Response>(db).AnyAsync(
            r => r.CourseId == courseId && r.MeasureKey == measure.Key && r.FinishedAt >= from && r.FinishedAt < to && r.SupersededById == null && r.Id != instead, stop);
    }
}
