using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Safety;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Measures.Answer;

/// <summary>The therapist enters the client's answers beside them, or puts answers in the place of wrong ones.</summary>
public sealed class AnswerBeside(KithDb db, Actor actor, ClinicClock clock, Alerts alerts, Standings standings, Wordings wordings, EarlierAnswers replaced, ILogger<AnswerBeside> log)
{
    public sealed class Form
    {
        /// <summary>By item, from 1; an item left empty is not sent.</summary>
        public Dictionary<int, string?> Answers { get; set => field = value ?? []; } = [];

        public string? Difficulty { get; set; }

        /// <summary>How the therapist came by the answers.</summary>
        public string? How { get; set; }

        /// <summary>Why these answers replace the earlier ones.</summary>
        public string? Reason { get; set; }

        /// <summary>Sent although an answer is missing.</summary>
        public string? WithoutScore { get; set; }

        /// <summary>Of the answers being replaced.</summary>
        public string? Version { get; set; }
    }

    /// <summary>The words to ask in; for a correction those in which it was asked.</summary>
    /// <returns>Null when there are none.</returns>
    public async Task<AskedIn?> AskedInAsync(Measure measure, Response? insteadOf, CancellationToken stop) => insteadOf is null
        ? await wordings.ToAskAsync(measure, stop)
        : new(await wordings.AskedAsync(measure, insteadOf.WordingId, stop), insteadOf.WordingId);

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Measure measure, Guid? insteadOf, Form form, CancellationToken stop)
    {
        var refusal = await KeepAsync(courseId, measure, insteadOf, form, stop);
        if (refusal is not null)
            log.AnswersRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> KeepAsync(Guid courseId, Measure measure, Guid? insteadOf, Form form, CancellationToken stop)
    {
        if (await actor.Courses(db).SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        if (course.MustBeOpen() is { } closed)
            return closed;
        var (earlier, cannot) = await replaced.ToReplaceAsync(courseId, measure, insteadOf, form.Version, stop);
        if (cannot is not null)
            return cannot;

        if (await AskedInAsync(measure, earlier, stop) is not { } asked)
            return MeasureRefusals.ScoreOnly(measure);
        var typed = new Typed();
        var answers = Answers(measure, form, typed);
        var difficulty = typed.Number(form.Difficulty, nameof(form.Difficulty), "The last question", 0, 3);
        var how = typed.Choice<AnsweredBy>(form.How, nameof(form.How), "How you have the answers", required: true) ?? default;
        if (how is not (AnsweredBy.BesideTherapist or AnsweredBy.Therapist))
            typed.Refuse(FormRefusals.NotInList(nameof(form.How), "How you have the answers"));
        var reason = typed.Text(form.Reason, nameof(form.Reason), "Why these answers replace the earlier ones");
        if (typed.Refusal is not null)
            return typed.Refusal;
        var missing = measure.Score(answers).Missing;
        if (missing.Count > 0 && missing.Count < measure.Items && form.WithoutScore is null)
            return MeasureRefusals.LeftEmpty(missing);

        var response = new Response
        {
            ClinicId = actor.ClinicId,
            Id = Guid.CreateVersion7(),
            CourseId = courseId,
            SessionId = earlier is null ? await SessionNowAsync(courseId, stop) : earlier.SessionId,
            MeasureKey = measure.Key,
            WordingId = asked.ClinicsOwn,
            Answers = new int?[measure.Items],
            AnsweredBy = how,
            AnsweredById = actor.UserId,
            StartedAt = clock.Now,
        };

        // Answers that replace others stand for the day of those; when they were entered is when they were begun.
        var refusal = response.Save(answers, difficulty, clock.Now) ?? response.Finish(earlier?.FinishedAt ?? clock.Now) ?? earlier?.Supersede(response.Id, reason);
        if (refusal is not null)
            return refusal;

        db.Add(response);
        await alerts.RaiseAsync(response, null, stop);
        await standings.SaveAsync(courseId, stop);
        log.Sent(courseId, response.Id);
        if (earlier is not null)
            log.Superseded(courseId, response.Id, earlier.Id);
        return null;
    }

    private static int?[] Answers(Measure measure, Form form, Typed typed)
    {
        var answers = new int?[measure.Items];
        foreach (var (item, value) in form.Answers.Where(a => !string.IsNullOrEmpty(a.Value)))
        {
            if (Posted.IsTwice(value))
                typed.Refuse(MeasureRefusals.TwoAnswers(measure, Math.Clamp(item, 1, measure.Items)));
            else if (item < 1 || item > measure.Items
                || !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var answer) || !measure.Takes(item, answer))
                typed.Refuse(MeasureRefusals.OutOfRange(measure, Math.Clamp(item, 1, measure.Items)));
            else
                answers[item - 1] = answer;
        }

        return answers;
    }

    /// <summary>The session of today, held or about to be; else the next one planned.</summary>
    private async Task<Guid?> SessionNowAsync(Guid courseId, CancellationToken stop)
    {
        var zone = await clock.ZoneAsync(stop);
        var today = await clock.TodayAsync(stop);
        var from = ClinicDay.At(today, TimeOnly.MinValue, zone);
        return await actor.Of<Session>(db)
            .Where(s => s.CourseId == courseId && s.StartsAt >= from && (s.State == SessionState.Planned || s.State == SessionState.Held))
            .OrderBy(s => s.StartsAt).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(stop);
    }
}
