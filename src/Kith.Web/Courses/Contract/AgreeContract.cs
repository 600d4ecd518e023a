using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Consents;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Courses.Contracts;

/// <summary>Agrees on more sessions: a new contract with its reason, and all its sessions planned. Nothing agreed before is edited.</summary>
public sealed class AgreeContract(KithDb db, Actor actor, ClinicClock clock, Standings standings, NeedConsent consent, ILogger<AgreeContract> log)
{
    public sealed class Form : ContractForm
    {
        public string? Kind { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>Everything agreed so far, oldest first.</summary>
    public Task<List<Contract>> FindAsync(Guid courseId, CancellationToken stop) =>
        actor.Of<Contract>(db).Where(c => c.CourseId == courseId).OrderBy(c => c.Number).AsNoTracking().ToListAsync(stop);

    /// <returns>Null when agreed; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var refusal = await AgreeAsync(courseId, form, stop);
        if (refusal is not null)
            log.ContractRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> AgreeAsync(Guid courseId, Form form, CancellationToken stop)
    {
        if (await actor.Courses(db).AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        if (course.MustBeOpen() is { } closed)
            return closed;

        var earlier = await FindAsync(courseId, stop);
        var typed = new Typed();
        var (at, mode) = form.ReadMeeting(typed);
        var kind = typed.Choice<ContractKind>(form.Kind, nameof(form.Kind), "What it is for", required: true) ?? default;
        var reason = typed.Text(form.Reason, nameof(form.Reason), "Why", required: true);
        var contract = form.Read(typed, courseId, earlier.Count + 1, kind, reason, await clock.TodayAsync(stop));
        if (typed.Refusal is not null)
            return typed.Refusal;

        if (await consent.OfAsync(course.ClientId, [.. NeedConsent.For(mode), .. contract.Needs()], stop) is { } missing)
            return missing;

        var zone = await clock.ZoneAsync(stop);
        var sessions = await actor.Of<Session>(db).Where(s => s.CourseId == courseId).ToListAsync(stop);
        IReadOnlyList<DateTimeOffset> starts = [];
        var refusal = ContractRules.Check(contract, ProtocolLibrary.Get(course.ProtocolKey), earlier)
            ?? Before(sessions, contract, zone)
            ?? Series.Plan(contract, contract.StartsOn, at, zone, out starts);
        if (refusal is not null)
            return ContractFields.In(refusal);

        db.Add(contract);
        foreach (var start in starts)
        {
            var session = new Session { Id = Guid.CreateVersion7(), CourseId = courseId, StartsAt = start, Minutes = contract.Minutes, Mode = mode };
            db.Add(session);
            sessions.Add(session);
        }

        SessionRules.Renumber(sessions);
        await standings.SaveAsync(courseId, stop);
        log.ContractAgreed(courseId, contract.Number, contract.Sessions);
        return null;
    }

    /// <summary>What has a date must keep its contract: nothing already planned may fall under the new one.</summary>
    private static Refusal? Before(IEnumerable<Session> sessions, Contract contract, TimeZoneInfo zone)
    {
        var last = sessions.Where(s => s.TakesAPlace).Select(s => (DateOnly?)ClinicDay.Of(s.StartsAt, zone)).Max();
        return last is { } day && day >= contract.StartsOn ? ContractRefusals.SessionsAfterStart(day) : null;
    }
}
