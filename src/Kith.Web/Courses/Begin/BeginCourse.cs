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

namespace Kith.Web.Courses.Begin;

/// <summary>Begins a course for a client: protocol, first contract, and all its sessions planned in one go.</summary>
public sealed class BeginCourse(KithDb db, Actor actor, ClinicClock clock, Standings standings, NeedConsent consent, ILogger<BeginCourse> log)
{
    public sealed class Form : ContractForm
    {
        public Form() => (Spacing, Minutes, Mode, WhenMissed, WhenClientCancels) =
            ("7", "50", nameof(SessionMode.InPerson), nameof(SessionRule.Counts), nameof(SessionRule.CountsWhenLate));

        public string? Protocol { get; set; }
    }

    /// <summary>The new course, once begun.</summary>
    public Guid CourseId { get; } = Guid.CreateVersion7();

    /// <summary>The client's name; null when there is no such client on the actor's caseload.</summary>
    public Task<string?> ClientNameAsync(Guid clientId, CancellationToken stop) =>
        actor.Clients(db).Where(c => c.Id == clientId).Select(c => c.Name).SingleOrDefaultAsync(stop);

    /// <returns>Null when the course has begun; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid clientId, Form form, CancellationToken stop)
    {
        if (!await actor.Clients(db).AnyAsync(c => c.Id == clientId, stop))
            return FormRefusals.NotYours;
        if (await actor.Courses(db).AnyAsync(c => c.ClientId == clientId && c.ClosedOn == null, stop))
            return BeginRefusals.AlreadyInACourse;

        var typed = new Typed();
        if (ProtocolLibrary.Find(form.Protocol ?? "") is not { } protocol)
            return CourseRefusals.ProtocolNotFound with { Field = nameof(form.Protocol) };
        var (at, mode) = form.ReadMeeting(typed);
        var today = await clock.TodayAsync(stop);
        var contract = form.Read(typed, CourseId, 1, ContractKind.Acute, "", today, earliest: today.AddYears(-1));
        if (typed.Refusal is not null)
            return typed.Refusal;

        // How they meet is asked when a session is opened: before there is a course, nobody can be asked.
        if (await consent.OfAsync(clientId, contract.Needs(), stop) is { } missing)
            return missing;

        IReadOnlyList<DateTimeOffset> starts = [];
        var refusal = ContractRules.Check(contract, protocol, [])
            ?? Series.Plan(contract, contract.StartsOn, at, await clock.ZoneAsync(stop), out starts);
        if (refusal is not null)
            return ContractFields.In(refusal);

        db.Add(new Course { Id = CourseId, ClientId = clientId, TherapistId = actor.UserId, ProtocolKey = protocol.Key, BeganOn = contract.StartsOn });
        db.Add(contract);
        db.AddRange(starts.Select((start, i) => new Session
        {
            Id = Guid.CreateVersion7(),
            CourseId = CourseId,
            Number = i + 1,
            StartsAt = start,
            Minutes = contract.Minutes,
            Mode = mode,
        }));
        await standings.SaveAsync(CourseId, stop);
        log.CourseBegun(CourseId, contract.Sessions);
        return null;
    }
}
