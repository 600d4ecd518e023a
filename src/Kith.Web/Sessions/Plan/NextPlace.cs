using Kith.Clinical;
using Kith.Clinical.Courses;

namespace Kith.Web.Sessions.Plan;

/// <summary>Where one more session would stand if the rhythm went on.</summary>
internal static class NextPlace
{
    /// <returns>Null when the contract ends before then.</returns>
    public static DateTimeOffset? Of(CourseSessions.Found found, Contract contract, DateTimeOffset now)
    {
        if (found.Sessions.Where(s => s.TakesAPlace && found.ContractOf(s) == contract).MaxBy(s => s.StartsAt) is not { } last)
            return null;
        var local = TimeZoneInfo.ConvertTime(last.StartsAt, found.Zone);
        var day = DateOnly.FromDateTime(local.DateTime).AddDays(contract.SpacingDays);
        var today = ClinicDay.Of(now, found.Zone);
        while (day < today)
            day = day.AddDays(contract.SpacingDays);
        return day > contract.EndsOn ? null : ClinicDay.At(day, TimeOnly.FromDateTime(local.DateTime), found.Zone);
    }

    /// <summary>How many agreed sessions of a contract have no place yet.</summary>
    public static int Free(CourseSessions.Found found, Contract contract) =>
        contract.Sessions - found.Sessions.Count(s => s.TakesAPlace && found.ContractOf(s) == contract);
}
