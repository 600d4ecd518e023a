using Kith.Clinical;
using Kith.Clinical.Access;

namespace Kith.Web.Family;

internal static class FamilyWords
{
    public static string Of(RelationKind kind) => kind is RelationKind.Guardian ? "Parent or guardian" : "Close to the client";

    /// <summary>What somebody sees now, and why.</summary>
    /// <param name="relation">What they are to the client.</param>
    /// <param name="agreed">The client's answer about sharing with them; null before there is one.</param>
    /// <param name="now">When.</param>
    /// <param name="zone">Where the clinic is.</param>
    public static string Sees(Relation relation, bool? agreed, DateTimeOffset now, TimeZoneInfo zone)
    {
        var what = relation.PlanIsConfidential ? "Name and times" : "Name, times and safety plan";
        if (agreed is true)
            return what + ", as the client agreed";
        if (relation.UntilAt is { } until && until > now)
            return $"{what}, until {DateWords.Of(ClinicDay.Of(until, zone))} by the age rule of the place";
        return agreed is false ? "Nothing: the client said no" : "Nothing yet: the client has not been asked";
    }
}
