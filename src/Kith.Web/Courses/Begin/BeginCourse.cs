using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Courses.Begin;

/// <summary>Begins a course for a client: protocol, first contract, and all its sessions planned in one go.</summary>
public sealed class BeginCourse(KithDb db, Actor actor, ClinicClock clock, Standings standings, ILogger<BeginCourse> log)
{
    public sealed class Form
    {
        public string? Protocol { get; set; }

        public string? Sessions { get; set; }

        public string? Spacing { get; set; } = "7";

        public string? Minutes { get; set; } = "50";

        public string? StartsDay { get; set; }

        public string? StartsMonth { get; set; }

        public string? StartsYear { get; set; }

        public string? At { get; set; }

        public string? Mode { get; set; } = nameof(SessionMode.InPerson);

        public string? EndsDay { get; set; }

        public string? EndsMonth { get; set; }

        public string? EndsYear { get; set; }

        public string? WhenMissed { get; set; } = nameof(SessionRule.Counts);

        public string? WhenClientCancels { get; set; } = nameof(SessionRule.CountsWhenLate);

        public string? FeeTerms { get; set; }

        public string? AbsencePlan { get; set; }

        public string? CrisisRoute { get; set; }

        public string? Recording { get; set; }
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
        var at = typed.Time(form.At, nameof(form.At), "Time");
        var mode = typed.Choice<SessionMode>(form.Mode, nameof(form.Mode), "How you meet", required: true);
        var contract = await ContractAsync(protocol, form, typed, stop);
        if (typed.Refusal is not null)
            return typed.Refusal;

        IReadOnlyList<DateTimeOffset> starts = [];
        var refusal = ContractRules.Check(contract, protocol, [])
            ?? Series.Plan(contract, contract.StartsOn, at!.Value, await clock.ZoneAsync(stop), out starts);
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
            Mode = mode!.Value,
        }));
        await standings.SaveAsync(CourseId, stop);
        log.CourseBegun(CourseId, contract.Sessions);
        return null;
    }

    private async Task<Contract> ContractAsync(Protocol protocol, Form form, Typed typed, CancellationToken stop)
    {
        var today = await clock.TodayAsync(stop);
        var sessions = typed.Number(form.Sessions, nameof(form.Sessions), "Number of sessions", 1, 99, required: true) ?? 0;
        var spacing = typed.Number(form.Spacing, nameof(form.Spacing), "Days between sessions", 1, 999, required: true) ?? 0;
        var minutes = typed.Number(form.Minutes, nameof(form.Minutes), "Minutes", 1, 999, required: true) ?? 0;
        var starts = typed.Date(form.StartsDay, form.StartsMonth, form.StartsYear, "Starts", earliest: today.AddYears(-1)) ?? today;
        var ends = typed.Date(form.EndsDay, form.EndsMonth, form.EndsYear, "Ends") ?? today;
        return new()
        {
            Id = Guid.CreateVersion7(),
            CourseId = CourseId,
            Number = 1,
            Kind = ContractKind.Acute,
            Sessions = sessions,
            SpacingDays = spacing,
            Minutes = minutes,
            StartsOn = starts,
            EndsOn = ends,
            WhenMissed = typed.Choice<SessionRule>(form.WhenMissed, nameof(form.WhenMissed), "When a session is missed", required: true) ?? default,
            WhenClientCancels = typed.Choice<SessionRule>(form.WhenClientCancels, nameof(form.WhenClientCancels), "When the client cancels", required: true) ?? default,
            FeeTerms = typed.Text(form.FeeTerms, nameof(form.FeeTerms), "Fee"),
            AbsencePlan = typed.Text(form.AbsencePlan, nameof(form.AbsencePlan), "When the therapist is away"),
            CrisisRoute = typed.Text(form.CrisisRoute, nameof(form.CrisisRoute), "In a crisis"),
            RecordingAllowed = form.Recording is not null,
            AgreedOn = today,
        };
    }
}
