namespace Kith.Clinical.Access;

/// <summary>How long a stay may last.</summary>
/// <param name="Idle">After so long without anything being done it ends.</param>
/// <param name="Longest">After so long it ends whatever is done.</param>
public sealed record StayLimits(TimeSpan Idle, TimeSpan Longest)
{
    public const int StaffIdleMinutes = 15;
    public const int ClientIdleMinutes = 30;
    public const int LongestHours = 12;

    /// <summary>What a clinic may choose.</summary>
    public const int MostIdleMinutes = 120;
    public const int MostHours = 24;

    /// <summary>LastAt is kept to the minute.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    public static StayLimits Of(Clinic clinic, Role role) => new(
        TimeSpan.FromMinutes(role.IsStaff() ? clinic.StaffIdleMinutes : clinic.ClientIdleMinutes), TimeSpan.FromHours(clinic.LongestHours));

    /// <summary>Stays that nobody ended began and were last used no earlier than this; before, they ended by themselves.</summary>
    public (DateTimeOffset Began, DateTimeOffset Last) EarliestOpenAt(DateTimeOffset now) => (now - Longest, now - Idle - Grain);
}
