using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Look;

namespace Kith.Web.Courses;

/// <summary>The parts of a contract as forms offer them and pages read them back.</summary>
internal static class ContractFields
{
    public static readonly Answer[] Modes =
    [
        new(nameof(SessionMode.InPerson), "In person"), new(nameof(SessionMode.Video), "Video"), new(nameof(SessionMode.Phone), "Phone"),
    ];

    public static readonly Answer[] Missed =
    [
        new(nameof(SessionRule.Counts), "It is used up"), new(nameof(SessionRule.DoesNotCount), "It is held at another time"),
    ];

    public static readonly Answer[] Cancelled =
    [
        new(nameof(SessionRule.CountsWhenLate), "It is used up when they say so less than 24 hours before"),
        new(nameof(SessionRule.Counts), "It is used up"),
        new(nameof(SessionRule.DoesNotCount), "It is held at another time"),
    ];

    /// <summary>The rules speak of a contract's parts; the forms name some of them shorter.</summary>
    public static Refusal In(Refusal refusal) => refusal.Field switch
    {
        nameof(Contract.SpacingDays) => refusal with { Field = "Spacing" },
        nameof(Contract.StartsOn) or nameof(Session.StartsAt) => refusal with { Field = "Starts" },
        nameof(Contract.EndsOn) => refusal with { Field = "Ends" },
        _ => refusal,
    };

    public static string Of(ContractKind kind) => kind switch
    {
        ContractKind.Acute => "Acute",
        ContractKind.Continuation => "Continuation",
        _ => "Staying well",
    };

    public static string Of(SessionRule rule) => rule switch
    {
        SessionRule.Counts => "is used up",
        SessionRule.CountsWhenLate => "is used up when they say so less than 24 hours before",
        _ => "is held at another time",
    };

    /// <summary>"every week", "every 14 days".</summary>
    public static string Spacing(int days) => days switch
    {
        1 => "every day",
        7 => "every week",
        14 => "every two weeks",
        _ => string.Create(CultureInfo.CurrentCulture, $"every {days} days"),
    };
}
