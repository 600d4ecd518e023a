using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Forms;

namespace Kith.Web.Courses;

/// <summary>What is agreed in every contract, as it is typed: the first one of a course and each later one.</summary>
public abstract class ContractForm
{
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

    /// <summary>The time and the way of its sessions; as good as nothing once something was refused.</summary>
    internal (TimeOnly At, SessionMode Mode) ReadMeeting(Typed typed) =>
        (typed.Time(At, nameof(At), "Time") ?? default, typed.Choice<SessionMode>(Mode, nameof(Mode), "How you meet", required: true) ?? default);

    /// <summary>The contract as it was typed; not to be kept once something was refused.</summary>
    /// <param name="typed">Reads the fields.</param>
    /// <param name="courseId">The course it is for.</param>
    /// <param name="number">1 for the first.</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="reason">Why it is agreed; empty for the first.</param>
    /// <param name="today">The clinic's day.</param>
    /// <param name="earliest">No first session before this day.</param>
    internal Contract Read(Typed typed, Guid courseId, int number, ContractKind kind, string reason, DateOnly today, DateOnly? earliest = null) => new()
    {
        Id = Guid.CreateVersion7(),
        CourseId = courseId,
        Number = number,
        Kind = kind,
        Reason = reason,
        Sessions = typed.Number(Sessions, nameof(Sessions), "Number of sessions", 1, 99, required: true) ?? 0,
        SpacingDays = typed.Number(Spacing, nameof(Spacing), "Days between sessions", 1, 999, required: true) ?? 0,
        Minutes = typed.Number(Minutes, nameof(Minutes), "Minutes", 1, 999, required: true) ?? 0,
        StartsOn = typed.Date(StartsDay, StartsMonth, StartsYear, "Starts", earliest) ?? today,
        EndsOn = typed.Date(EndsDay, EndsMonth, EndsYear, "Ends") ?? today,
        WhenMissed = typed.Choice<SessionRule>(WhenMissed, nameof(WhenMissed), "When a session is missed", required: true) ?? default,
        WhenClientCancels = typed.Choice<SessionRule>(WhenClientCancels, nameof(WhenClientCancels), "When the client cancels", required: true) ?? default,
        FeeTerms = typed.Text(FeeTerms, nameof(FeeTerms), "Fee"),
        AbsencePlan = typed.Text(AbsencePlan, nameof(AbsencePlan), "When you are away"),
        CrisisRoute = typed.Text(CrisisRoute, nameof(CrisisRoute), "In a crisis"),
        RecordingAllowed = Recording is not null,
        AgreedOn = today,
    };
}
