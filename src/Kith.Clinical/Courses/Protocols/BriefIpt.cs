using Kith.Clinical.Formulations;

namespace Kith.Clinical.Courses.Protocols;

/// <summary>
/// Eight sessions: inventory and formulation in the first two, one focus, an early ending. PHQ-9 before every session.
/// A lack of ties takes longer than eight sessions to work on, so it is not offered as a focus here.
/// </summary>
internal static class BriefIpt
{
    public static readonly Protocol Definition = new()
    {
        Key = "brief-ipt",
        Name = "Brief IPT",
        ShortName = "Brief",
        Summary = "For adults with depression and one clear problem with others. 8 weekly sessions.",
        DefaultSessions = 8,
        Plans = [new(2, 4, 2)],
        Agenda =
        [
            new("symptoms", "Go through the symptoms together; ask about thoughts of death and self-harm.", Slot.Initial(1)),
            new("name-illness", "Give the illness its name. Say that it is treatable.", Slot.Initial(1)),
            new("explain", "Explain brief IPT: eight sessions, one focus.", Slot.Initial(1)),
            new("sick-role", "Agree what is eased for now, and that the work is to recover.", Slot.Initial(1)),
            new("inventory", "Go through the people who matter most now; draw the circle.", Slot.Initial(1, 2)),
            new("timeline", "Find the event that goes with the beginning of the symptoms.", Slot.Initial(2)),
            new("formulation", "Offer the formulation in plain words. The client says yes, no or not quite.", Slot.Initial(2)),
            new("focus-goals", "Agree one focus and the goals, in the client's words.", Slot.Initial(2)),
            new("since", "How have things been since we last met?", Slot.Middle),
            new("score", "Look at the score and what it did.", Slot.EverySession),
            new("link", "Link one event to the mood around it.", Slot.Middle),
            new("focus-work", "Work on the focus.", Slot.Middle),
            new("step", "Agree one step, if they want one.", Slot.Middle),
            new("middle-review", "Look back at the middle: scores, goals, working together, focus, sessions left.", Slot.Midpoint),
            new("name-ending", "Name the ending; tell sadness about it apart from the illness coming back.", Slot.Ending),
            new("credit", "Say which changes are the client's own doing.", Slot.Ending),
            new("end-review", "Look back at the whole: scores, goals, circle then and now, what is unfinished.", Slot.Last),
            new("warning-signs", "Write down early signs and who to call, in the client's words.", Slot.Last),
            new("what-next", "Decide together: end, a new contract, maintenance, or somebody else.", Slot.Last),
        ],
        Measures = [new("phq-9", Slot.EverySession)],
        ReviewPoints = [new(ReviewKind.Middle, Slot.Midpoint), new(ReviewKind.End, Slot.Last)],
        PermittedFoci = [ProblemArea.Grief, ProblemArea.RoleDispute, ProblemArea.RoleTransition],
        Source = "Swartz HA, Grote NK, Graham P (2014). Brief Interpersonal Psychotherapy (IPT-B): overview and review of evidence. Am J Psychother 68:443-462.",
    };
}
