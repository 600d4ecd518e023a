using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Courses.Contracts;

/// <summary>Agrees on more sessions: a new contract with its reason, and all its sessions planned. Nothing agreed before is edited.</summary>
public sealed class AgreeContract(KithDb db, Actor actor, ClinicClock clock, Standings standings, ILogger<AgreeContract> log)
{
    public sealed class Form
    {
        public string? Kind { get; set; }

        public string? Reason { get; set; }

        public string? Sessions { get; set; }

        public string? Spacing { get; set; }

        public string? Minutes { get; set; }

        public string? StartsDay { get; set; }

        public string? StartsMonth { get; set; }

        public string? StartsYear { get; set; }

        public string? At { get; set; }

        public string? Mode { get; set; }

        public string? EndsDay { get; set; }

        public string? EndsMonth { get; set; }

        public string? EndsYear { get; set; }

        public string? WhenMissed { get; set; }

        public string? WhenClientCancels { get; set; }

        public string? FeeTerms { get; set; }

        public string? AbsencePlan { get; set; }

        public string? CrisisRoute { get; set; }

        public string? Recording { get; set; }
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
        var at = typed.Time(form.At, nameof(form.At), "Time");
        var mode = typed.Choice<SessionMode>(form.Mode, nameof(form.Mode), "How you meet", required: true);
        var contract = Read(courseId, form, typed, earlier.Count + 1, await clock.TodayAsync(stop));
        if (typed.Refusal is not null)
            return typed.Refusal;

        var zone = await clock.ZoneAsync(stop);
        var sessions = await actor.Of<Session>(db).Where(s => s.CourseId == courseId).ToListAsync(stop);
        IReadOnlyList<DateTimeOffset> starts = [];
        var refusal = ContractRules.Check(contract, ProtocolLibrary.Get(course.ProtocolKey), earlier)
            ?? Before(sessions, contract, zone)
            ?? Series.Plan(contract, contract.StartsOn, at!.Value, zone, out starts);
        if (refusal is not null)
            return ContractFields.In(refusal);

        db.Add(contract);
        foreach (var start in starts)
        {
            var session = new Session { Id = Guid.CreateVersion7(), CourseId = courseId, StartsAt = start, Minutes = contract.Minutes, Mode = mode!.Value };
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

    private static Contract Read(Guid courseId, Form form, Typed typed, int number, DateOnly today)
    {
        var kind = typed.Choice<ContractKind>(form.Kind, nameof(form.Kind), "What it is for", required: true);
        var reason = typed.Text(form.Reason, nameof(form.Reason), "Why", required: true);
        var sessions = typed.Number(form.Sessions, nameof(form.Sessions), "Number of sessions", 1, 99, required: true);
        var spacing = typed.Number(form.Spacing, nameof(form.Spacing), "Days between sessions", 1, 999, required: true);
        var minutes = typed.Number(form.Minutes, nameof(form.Minutes), "Minutes", 1, 999, required: true);
        var starts = typed.Date(form.StartsDay, form.StartsMonth, form.StartsYear, "Starts");
        var ends = typed.Date(form.EndsDay, form.EndsMonth, form.EndsYear, "Ends");
        return new()
        {
            Id = Guid.CreateVersion7(),
            CourseId = courseId,
            Number = number,
            Kind = kind ?? default,
            Reason = reason,
            Sessions = sessions ?? 0,
            SpacingDays = spacing ?? 0,
            Minutes = minutes ?? 0,
            StartsOn = starts ?? today,
            EndsOn = ends ?? today,
            WhenMissed = typed.Choice<SessionRule>(form.WhenMissed, nameof(form.WhenMissed), "When a session is missed", required: true) ?? default,
            WhenClientCancels = typed.Choice<SessionRule>(form.WhenClientCancels, nameof(form.WhenClientCancels), "When the client cancels", required: true) ?? default,
            FeeTerms = typed.Text(form.FeeTerms, nameof(form.FeeTerms), "Fee"),
            AbsencePlan = typed.Text(form.AbsencePlan, nameof(form.AbsencePlan), "When you are away"),
            CrisisRoute = typed.Text(form.CrisisRoute, nameof(form.CrisisRoute), "In a crisis"),
            RecordingAllowed = form.Recording is not null,
            AgreedOn = today,
        };
    }
}
