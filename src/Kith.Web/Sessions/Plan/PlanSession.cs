using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Forms;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Sessions.Plan;

/// <summary>Plans one more session inside the contract. One beyond it is refused: that would be a new contract.</summary>
public sealed class PlanSession(CourseSessions sessions, ILogger<PlanSession> log)
{
    public sealed class Form
    {
        public string? StartsAtDay { get; set; }

        public string? StartsAtMonth { get; set; }

        public string? StartsAtYear { get; set; }

        public string? At { get; set; }

        public string? Minutes { get; set; }

        public string? Mode { get; set; } = nameof(SessionMode.InPerson);

        /// <summary>What is offered before anything is typed: the rhythm of the contract, after the last session.</summary>
        public static Form Of(DateTimeOffset? offered, Contract contract, SessionMode mode, TimeZoneInfo zone)
        {
            var day = offered is { } at ? ClinicDay.Of(at, zone) : (DateOnly?)null;
            return new()
            {
                StartsAtDay = day?.Day.ToString(CultureInfo.InvariantCulture),
                StartsAtMonth = day?.Month.ToString(CultureInfo.InvariantCulture),
                StartsAtYear = day?.Year.ToString(CultureInfo.InvariantCulture),
                At = offered is { } time ? SessionWords.Time(time, zone) : null,
                Minutes = contract.Minutes.ToString(CultureInfo.InvariantCulture),
                Mode = mode.ToString(),
            };
        }
    }

    /// <returns>Null when it is planned; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var found = await sessions.FindAsync(courseId, stop);
        if (found is null)
            return FormRefusals.NotYours;
        var id = Guid.CreateVersion7();
        if ((found.Course.MustBeOpen() ?? Add(found, id, form)) is { } refusal)
        {
            log.PlanRefused(courseId, refusal.Code);
            return refusal;
        }

        await sessions.SaveAsync(found, stop);
        log.SessionPlanned(id, courseId);
        return null;
    }

    private Refusal? Add(CourseSessions.Found found, Guid id, Form form)
    {
        var typed = new Typed();
        var day = typed.Date(form.StartsAtDay, form.StartsAtMonth, form.StartsAtYear, "StartsAt");
        var at = typed.Time(form.At, nameof(form.At), "Time");
        var minutes = typed.Number(form.Minutes, nameof(form.Minutes), "Minutes", ContractRules.MinMinutes, ContractRules.MaxMinutes, required: true);
        var mode = typed.Choice<SessionMode>(form.Mode, nameof(form.Mode), "How you meet", required: true);
        return typed.Refusal ?? sessions.Add(found, new()
        {
            Id = id,
            CourseId = found.Course.Id,
            StartsAt = ClinicDay.At(day!.Value, at!.Value, found.Zone),
            Minutes = minutes!.Value,
            Mode = mode!.Value,
        });
    }
}
