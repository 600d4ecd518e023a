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

    /// <summary>"total typed by Ruth Adams, from paper".</summary>
    public static string Typed(string? name, TotalFrom from) => $"total typed by {name ?? "the therapist"}, {From(from)}";

    /// <summary>"from paper".</summary>
    public static string From(TotalFrom from) => from is TotalFrom.Paper ? "from paper" : "from another system";
}
