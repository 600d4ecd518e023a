using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Measures;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Measures;
using Kith.Web.Safety;
using Kith.Web.Storage;
using Microsoft.Extensions.Logging;

namespace Kith.Web.My.CheckIn;

/// <summary>Sends the answers of one part. With one missing there is no score, and the client says so knowingly.</summary>
public sealed class SendAnswers(
    KithDb db, Actor actor, OpenCheckIn open, ReadAhead ahead, Alerts alerts, Standings standings, ClinicClock clock, ILogger<SendAnswers> log)
{
    private static readonly IReadOnlyList<IActorQuery> Reads = [.. Standings.Reads, OfFoundCourse.LinksToChange];

    /// <summary>
    /// Thousands are sent in the hour before the sessions of a day begin. So what is needed beside the answers is read together, once nobody else can
    /// change the course, and all that changes is written in one save: the database itself turns a second sending away.
    /// </summary>
    /// <returns>Null when sent; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(CheckInForm form, CancellationToken stop)
    {
        var (checkIn, ended) = await open.FindAsync(form, given: null, stop);
        if (checkIn is null)
            return ended;

        var (part, refusal) = form.PartOf(checkIn);
        refusal ??= MaySend(part!, form);
        refusal ??= part!.Response!.Finish(clock.Now);
        if (refusal is not null)
        {
            log.AnswersRefused(checkIn.CourseId, refusal.Code);
            return refusal;
        }

        await using var turn = await standings.TakeTurnAsync(checkIn.CourseId, stop);
        await SaveAsync(checkIn, part!.Response!, stop);
        await turn.CommitAsync(stop);
        log.Sent(checkIn.CourseId, part.Response!.Id);
        return null;
    }

    private async Task SaveAsync(PlannedCheckIn checkIn, Response response, CancellationToken stop)
    {
        var stands = await ReadAsync(checkIn, stop);
        var raised = await alerts.RaiseAsync(response, response.Answers, stop);
        await standings.WriteAsync(stands with { Facts = stands.Facts.With(response, raised) }, stop);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>With the last answers sent, by whichever way, a link to them has nothing left to open.</summary>
    private async Task<Standings.Stands> ReadAsync(PlannedCheckIn checkIn, CancellationToken stop)
    {
        await using var reading = await ahead.BeginAsync(checkIn.CourseId, Reads, stop);
        var stands = await standings.ReadAsync(checkIn.CourseId, stop);
        if (checkIn.Next is null)
        {
            var links = await OfFoundCourse.LinksToChange.ListAsync(actor, db, checkIn.CourseId, stop);
            foreach (var link in links.Where(l => l.SessionId == checkIn.SessionId))
                link.Use(clock.Now);
        }

        return stands;
    }

    private static Refusal? MaySend(CheckInPart part, CheckInForm form)
    {
        if (part.IsSent)
            return CheckInRefusals.AlreadySent;
        if (part.Response is null)
            return MeasureRefusals.NothingAnswered;
        if (part.Response.Version.ToString(CultureInfo.InvariantCulture) != form.Version)
            return CheckInRefusals.Changed;
        var missing = part.Measure.Score(part.Response.Answers).Missing;
        return missing.Count == 0 || missing.Count == part.Measure.Items || form.Press == CheckInForm.SendWithout
            ? null
            : MeasureRefusals.LeftEmpty(missing);
    }
}
