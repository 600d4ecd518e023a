using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;

namespace Kith.Web.Look;

/// <summary>One session on the line of a course.</summary>
/// <param name="Number">Its position among those that count; null when it does not.</param>
/// <param name="Phase">The phase it is counted to; sessions of a phase stand together.</param>
/// <param name="State">What became of it.</param>
/// <param name="When">The day in words: "9 January 2026".</param>
/// <param name="Href">The session's page; null when it may not be opened.</param>
/// <param name="IsNext">The first that is still planned.</param>
public sealed record SessionDot(int? Number, Phase Phase, SessionState State, string When, string? Href = null, bool IsNext = false)
{
    /// <summary>Style of the dot; each has a shape of its own.</summary>
    public string Shape => State switch
    {
        SessionState.Held => "held",
        SessionState.Missed => "missed",
        SessionState.CancelledByClient or SessionState.CancelledByTherapist or SessionState.FellAway => "cancelled",
        _ => IsNext ? "now" : "planned",
    };

    /// <summary>The sign inside the dot.</summary>
    public string Sign => Shape switch { "missed" => "×", "cancelled" => "–", _ => "" };

    public string StateWords => State is SessionState.Planned && IsNext ? "next" : SessionRefusals.Words(State);

    /// <summary>"Session 3, held, 9 January 2026".</summary>
    public string Words => $"{(Number is { } number ? $"Session {number}" : "Extra date")}, {StateWords}, {When}";
}
