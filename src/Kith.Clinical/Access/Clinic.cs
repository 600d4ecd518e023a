namespace Kith.Clinical.Access;

/// <summary>The practice or service that owns the records.</summary>
public sealed class Clinic
{
    public Guid ClinicId { get; init; }

    public required string Name { get; set; }

    /// <summary>ISO 3166 country code: decides which crisis lines are shown.</summary>
    public required string Country { get; set; }

    /// <summary>IANA time zone in which sessions are booked.</summary>
    public required string TimeZone { get; set; }

    /// <summary>After so many minutes in which nothing was done staff are signed out.</summary>
    public int StaffIdleMinutes { get; set; } = StayLimits.StaffIdleMinutes;

    public int ClientIdleMinutes { get; set; } = StayLimits.ClientIdleMinutes;

    /// <summary>After so many hours everybody is signed out, whatever they do.</summary>
    public int LongestHours { get; set; } = StayLimits.LongestHours;

    /// <summary>Who answers what clients ask about those who opened their records; null while nobody is named, and then the administrators do.</summary>
    public Guid? PrivacyOfficerId { get; set; }

    /// <summary>Fictional people; said so on every page.</summary>
    public bool IsDemo { get; init; }
}
