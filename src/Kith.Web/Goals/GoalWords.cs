using Kith.Clinical.Goals;
using Kith.Clinical.Measures;

namespace Kith.Web.Goals;

/// <summary>Who gave a rating, as it is said to whoever reads it.</summary>
internal static class GoalWords
{
    /// <returns>Nothing for a rating from before this was kept.</returns>
    public static string GivenBy(GoalRating rating, bool toClient) => (rating.RatedBy, toClient) switch
    {
        (AnsweredBy.Client, true) => "by you",
        (AnsweredBy.Client, false) => "by your client",
        (AnsweredBy.BesideTherapist, true) => "beside your therapist",
        (AnsweredBy.BesideTherapist, false) => "beside you",
        _ => "",
    };
}
