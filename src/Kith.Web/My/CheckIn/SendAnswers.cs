using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.CheckIn;
using Kith.Clinical.Measures;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Measures;
using Kith.Web.Safety;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.My.CheckIn;

/// <summary>Sends the answers of one part. With one missing there is no score, and the client says so knowingly.</summary>
public sealed class SendAnswers(
    KithDb db, Actor actor, OpenCheckIn open, Alerts alerts, Standings standings, ClinicClock clock, ILogger<SendAnswers> log)
{
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

        var response = part!.Response!;
        await alerts.RaiseAsync(response, response.Answers, stop);
        if (checkIn.Next is null)
            await UseLinksAsync(checkIn.SessionId, stop);
        await standings.SaveAsync(checkIn.CourseId, stop);
        log.Sent(checkIn.CourseId, response.Id);
        return null;
    }

    /// <summary>With the last answers sent, by whichever way, a link to them has nothing left to open.</summary>
    private async Task UseLinksAsync(Guid sessionId, CancellationToken stop)
    {
        foreach (var link in await actor.Of<CheckInLink>(db).Where(l => l.SessionId == sessionId && l.UsedAt == null).ToListAsync(stop))
            link.Use(clock.Now);
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
