using Kith.Clinical.Safety;

namespace Kith.Web.Safety;

internal static class CrisisWords
{
    /// <summary>As it stands after "Call, ".</summary>
    public static string Of(LineHours hours) => hours switch
    {
        LineHours.DayAndNight => "day and night",
        LineHours.PartOfTheDay => "not at all hours",
        _ => "hours not known",
    };
}
