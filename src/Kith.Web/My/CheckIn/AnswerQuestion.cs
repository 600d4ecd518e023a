using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Measures;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Measures;
using Kith.Web.Safety;
using Kith.Web.Storage;
using Microsoft.Extensions.Logging;

namespace Kith.Web.My.CheckIn;

/// <summary>Keeps one answer as it is given, and in the same transaction raises the alert it calls for.</summary>
public sealed class AnswerQuestion(
    KithDb db, Actor actor, OpenCheckIn open, CheckInPlaces places, CheckIns checkIns, Alerts alerts, Standings standings, ClinicClock clock, ILogger<AnswerQuestion> log)
{
    /// <summary>No device is believed to have waited longer.</summary>
    private const int DaysKeptAtMost = 30;

    /// <summary>Where the client goes on, once the answer is kept.</summary>
    public string Then { get; private set; } = places.Start;

    /// <summary>Whether the answer asks for help at once, and has told the therapist.</summary>
    public bool RaisesCare { get; private set; }

    /// <returns>Null when the answer is kept, or the question was left empty; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(CheckInForm form, CancellationToken stop)
    {
        var (checkIn, ended) = await open.FindAsync(form, GivenAt(form), stop);
        if (checkIn is null)
            return ended;

        var refusal = await KeepAsync(checkIn, form, stop);
        if (refusal is not null)
            log.AnswersRefused(checkIn.CourseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> KeepAsync(PlannedCheckIn checkIn, CheckInForm form, CancellationToken stop)
    {
        var (found, none) = form.PartOf(checkIn);
        if (found is not { } part)
            return none;
        if (CheckInForm.Number(form.Question) is not { } question || question < 1 || question > CheckInPlaces.QuestionsOf(part))
            return CheckInRefusals.NoSuchQuestion;
        if (part.IsSent)
            return CheckInRefusals.AlreadySent;

        if (Posted.IsTwice(form.Answer))
            return CheckInRefusals.TwoAnswers;

        Then = places.After(part, question);
        if (string.IsNullOrEmpty(form.Answer))
            return null;
        return Value(form.Answer) is { } answer && (question > part.Measure.Items || part.Measure.Takes(question, answer))
            ? await SaveAsync(checkIn, part, question, answer, GivenAt(form) ?? clock.Now, stop)
            : CheckInRefusals.NotAnAnswer;
    }

    private async Task<Refusal?> SaveAsync(PlannedCheckIn checkIn, CheckInPart part, int question, int answer, DateTimeOffset given, CancellationToken stop)
    {
        // Two devices may begin at the same moment: the second waits for the first, and goes on with what that one began.
        await using var turn = part.Response is null ? await standings.TakeTurnAsync(checkIn.CourseId, stop) : null;
        var begun = part.Response ?? await checkIns.BegunAsync(checkIn, part.Measure, stop);
        var response = begun ?? Begin(checkIn, part, given);
        var before = begun?.Answers.ToArray();
        var answers = response.Answers.ToArray();
        var isItem = question <= part.Measure.Items;
        if (isItem)
            answers[question - 1] = answer;
        if (response.Save(answers, isItem ? response.Difficulty : answer, given) is { } refusal)
            return refusal;

        if (isItem && part.Measure.CriticalItems.Any(c => c.Item == question && answer >= c.From))
            (Then, RaisesCare) = (places.Care(part, question), true);
        if (await alerts.RaiseAsync(response, before, stop) > 0)
            await standings.SaveAsync(checkIn.CourseId, stop);
        else
            await db.SaveChangesAsync(stop);
        if (turn is not null)
            await turn.CommitAsync(stop);
        return null;
    }

    private Response Begin(PlannedCheckIn checkIn, CheckInPart part, DateTimeOffset at)
    {
        var response = new Response
        {
            ClinicId = db.ClinicId,
            Id = Guid.CreateVersion7(),
            CourseId = checkIn.CourseId,
            SessionId = checkIn.SessionId,
            MeasureKey = part.Measure.Key,
            WordingId = part.AskedIn.ClinicsOwn,
            Answers = new int?[part.Measure.Items],
            AnsweredBy = actor.Link switch { null => AnsweredBy.Client, { IsHandedOver: true } => AnsweredBy.HandedOver, _ => AnsweredBy.Link },
            AnsweredById = actor.Link is null ? actor.UserId : null,
            LinkId = actor.Link?.LinkId,
            StartedAt = at,
        };
        db.Add(response);
        return response;
    }

    /// <summary>When an answer was given that a device has kept meanwhile; null for one that is given now.</summary>
    private DateTimeOffset? GivenAt(CheckInForm form) => CheckInForm.Number(form.Ago) is { } ago and > 0
        ? clock.Now - TimeSpan.FromSeconds(Math.Min(ago, TimeSpan.FromDays(DaysKeptAtMost).TotalSeconds))
        : null;

    /// <summary>An answer may also be that the question does not apply, which is below zero.</summary>
    private static int? Value(string? typed) =>
        int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
