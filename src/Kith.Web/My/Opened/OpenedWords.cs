namespace Kith.Web.My.Opened;

/// <summary>Where somebody was in a record, in a client's words.</summary>
internal static class OpenedWords
{
    /// <param name="what">An address as the audit trail notes it.</param>
    public static string Of(string what) => what.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["courses", _] => "the first page of your record",
        ["courses", _, var place, ..] => InCourse(place),
        ["supervising", ..] => "your record, as your therapist's supervisor",
        ["emergency", ..] => "your record, in an emergency",
        ["safety", ..] => "an answer that asked for somebody at once",
        ["clients", ..] => "your name and sign-in",
        _ => "your record",
    };

    private static string InCourse(string place) => place switch
    {
        "areas" or "formulation" => "what you two agreed to work on",
        "assessment" => "how you have been ill, and your rest",
        "circle" or "inventory" => "the people in your life",
        "close" => "the end of your treatment",
        "contract" => "what was agreed about the sessions",
        "goals" => "your goals",
        "measures" => "your answers and scores",
        "print" => "your record on paper",
        "review" => "the look back at how it goes",
        "safety" => "your safety and your plan",
        "sessions" => "your sessions and the notes about them",
        "timeline" => "your timeline",
        _ => "your record",
    };
}
