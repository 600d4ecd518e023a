using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Forms;

namespace Kith.Web.Sessions;

/// <summary>When, how long and how the two meet, as it is typed: to plan a session or to move one.</summary>
public abstract class SessionForm
{
    public string? StartsAtDay { get; set; }

    public string? StartsAtMonth { get; set; }

    public string? StartsAtYear { get; set; }

    public string? At { get; set; }

    public string? Minutes { get; set; }

    public string? Mode { get; set; } = nameof(SessionMode.InPerson);

    /// <summary>What the form shows before anything is typed.</summary>
    internal void Offer(DateTimeOffset? startsAt, int minutes, SessionMode mode, TimeZoneInfo zone)
    {
        var day = startsAt is { } at ? ClinicDay.Of(at, zone) : (DateOnly?)null;
        StartsAtDay = day?.Day.ToString(CultureInfo.InvariantCulture);
        StartsAtMonth = day?.Month.ToString(CultureInfo.InvariantCulture);
        StartsAtYear = day?.Year.ToString(CultureInfo.InvariantCulture);
        At = startsAt is { } time ? SessionWords.Time(time, zone) : null;
        Minutes = minutes.ToString(CultureInfo.InvariantCulture);
        Mode = mode.ToString();
    }

    /// <returns>As good as nothing once something was refused.</returns>
    internal (DateTimeOffset StartsAt, int Minutes, SessionMode Mode) Read(Typed typed, TimeZoneInfo zone)
    {
        var day = typed.Date(StartsAtDay, StartsAtMonth, StartsAtYear, "StartsAt");
        var at = typed.Time(At, nameof(At), "Time");
        var minutes = typed.Number(Minutes, nameof(Minutes), "Minutes", ContractRules.MinMinutes, ContractRules.MaxMinutes, required: true);
        var mode = typed.Choice<SessionMode>(Mode, nameof(Mode), "How you meet", required: true);
        return typed.Refusal is null ? (ClinicDay.At(day!.Value, at!.Value, zone), minutes!.Value, mode!.Value) : default;
    }
}
