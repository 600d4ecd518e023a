using System.Globalization;
using Kith.Clinical.Safety;

namespace Kith.Web.Safety.Show;

internal static class AlertWords
{
    /// <summary>"Monday 9 January 2026, 16:02".</summary>
    public static string When(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("dddd d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture);

    public static string Of(Contact contact) => contact switch
    {
        Contact.InPerson => "Seen in person",
        Contact.ByVideo => "Spoken to by video",
        Contact.ByPhone => "Spoken to by phone",
        _ => throw new ArgumentOutOfRangeException(nameof(contact), contact, "No such contact."),
    };

    public static string Of(Disposition disposition) => disposition switch
    {
        Disposition.GoesOnAsAgreed => "The course goes on as agreed",
        Disposition.SeenMoreOften => "Seen or called more often for a while",
        Disposition.CrisisService => "A crisis service has taken over",
        Disposition.EmergencyCare => "In an emergency department or a hospital",
        Disposition.ReferredOn => "Referred on; whoever goes on knows of it",
        _ => throw new ArgumentOutOfRangeException(nameof(disposition), disposition, "No such disposition."),
    };

    /// <summary>"16:02".</summary>
    public static string Time(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Who is to acknowledge it and by when; null where the clock does not run.</summary>
    public static string? Clock(SafetyAlert alert, TimeZoneInfo zone) =>
        !alert.IsOpen || alert.AcknowledgedAt is not null ? null
        : alert.Asked is Asked.Administrators ? "Nobody acknowledged it in time; the administrators were asked."
        : alert.AnswerBy is { } by ? $"To be acknowledged by {When(by, zone)}; then {(alert.Asked is Asked.Owner ? "whoever is on call" : "the administrators")} {(alert.Asked is Asked.Owner ? "is" : "are")} asked."
        : null;

    public static string Of(AlertStep step, string? name) => (step.Event, step.Asked) switch
    {
        (AlertEvent.Acknowledged, _) => $"{name} has read it and is acting",
        (AlertEvent.Closed, _) => $"{name} wrote what was done and closed it",
        (_, Asked.Administrators) => "All administrators were asked",
        (_, Asked.OnCall) => $"{name}, on call, was asked",
        _ => $"{name} was asked",
    };

    /// <summary>"Spoken to by phone. Seen or called more often for a while."; null where neither was asked.</summary>
    public static string? Settled(SafetyAlert alert) =>
        alert is { Contact: { } contact, Disposition: { } disposition } ? $"{Of(contact)}. {Of(disposition)}." : null;
}
