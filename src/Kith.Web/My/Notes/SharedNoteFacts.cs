using System.Globalization;
using Kith.Clinical;

namespace Kith.Web.My.Notes;

/// <summary>A shared note as the client reads it.</summary>
/// <param name="Heading">"Session 4, 9 January 2026".</param>
/// <param name="Text">As it was signed.</param>
/// <param name="From">Who wrote it and when.</param>
public sealed record SharedNoteFacts(string Heading, string Text, string From)
{
    /// <param name="number">The session's number; null when it does not count.</param>
    /// <param name="startsAt">When the session was.</param>
    /// <param name="zone">The clinic's time zone.</param>
    /// <param name="text">The text signed last.</param>
    /// <param name="signedBy">Who signed it.</param>
    /// <param name="signedAt">When.</param>
    /// <param name="versions">How often it was signed; more than once means it was changed.</param>
    public static SharedNoteFacts Of(
        int? number, DateTimeOffset startsAt, TimeZoneInfo zone, string text, string signedBy, DateTimeOffset signedAt, int versions)
    {
        var day = DateWords.Of(ClinicDay.Of(startsAt, zone));
        var signed = DateWords.Of(ClinicDay.Of(signedAt, zone));
        return new(
            number is { } n ? string.Create(CultureInfo.InvariantCulture, $"Session {n}, {day}") : day,
            text,
            versions > 1 ? $"{signedBy} wrote this. It was changed on {signed}." : $"{signedBy} wrote this on {signed}.");
    }
}
