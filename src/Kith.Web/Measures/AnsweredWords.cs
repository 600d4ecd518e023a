using Kith.Clinical.Measures;

namespace Kith.Web.Measures;

/// <summary>Who gave answers and how, as the therapist reads it.</summary>
internal static class AnsweredWords
{
    /// <summary>"By the client, with a link".</summary>
    public static string Of(AnsweredBy by) => by switch
    {
        AnsweredBy.Client => "By the client",
        AnsweredBy.Link => "By the client, with a link",
        AnsweredBy.HandedOver => "By the client, on a device handed over",
        AnsweredBy.BesideTherapist => "Beside the therapist",
        _ => "Entered by the therapist",
    };
}
