using Kith.Clinical.Formulations;

namespace Kith.Clinical.Courses.Protocols;

/// <summary>
/// IPT for adults with depression. PHQ-9 before every session, because seeing it move is part of the treatment; GAD-7 at
/// session 1, every fourth after it and at both reviews: often enough to see anxiety move, seldom enough not to tire.
/// </summary>
internal static class AcuteAdult
{
    public static readonly Protocol Definition = new()
    {
        Key = "acute-adult",
        Name = "Acute IPT for adults",
        ShortName = "Acute",
        Summary = "For adults with depression and something in their life with others that goes with it. 16 weekly sessions, or 12 to 15 by agreement.",
        DefaultSessions = 16,
        Plans = [new(3, 7, 2), new(3, 7, 3), new(4, 7, 3), new(4, 8, 3), new(4, 8, 4)],
        Agenda =
        [
            new("symptoms", "Go through the symptoms together.", Slot.Initial(1)),
            new("risk", "Ask about thoughts of death and self-harm.", Slot.Initial(1)),
            new("medical", "Ask about illnesses, medicines and whether a prescriber is needed.", Slot.Initial(1)),
            new("name-illness", "Give the illness its name. Say that it is treatable.", Slot.Initial(1)),
            new("explain", "Explain IPT, how many sessions there are and why there is an end.", Slot.Initial(1)),
            new("sick-role", "Agree what is eased for now, and that the work is to recover.", Slot.Initial(1)),
            new("timeline", "Lay symptoms and events side by side on the timeline.", Slot.Initial(2)),
            new("inventory", "Go through the people in their life.", Slot.Initial(2, 3)),
            new("circle-start", "Draw the closeness circle and keep a picture of it.", Slot.Initial(3)),
            new("candidates", "List what could be worked on. The client ranks it.", Slot.Initial(3)),
            new("formulation", "Offer the formulation in plain words. The client says yes, no or not quite.", Slot.Initial(4)),
            new("focus-goals", "Agree the focus and the goals, in the client's words.", Slot.Initial(4)),
            new("contract", "Agree the contract: sessions, spacing, last day, missed sessions.", Slot.Initial(4)),
            new("since", "How have things been since we last met?", Slot.Middle),
            new("score", "Look at the score and what it did.", Slot.EverySession),
            new("link", "Link one event to the mood around it.", Slot.Middle),
            new("focus-work", "Work on the focus.", Slot.Middle),
            new("rehearse", "Try out what they might say or do.", Slot.Middle),
            new("step", "Agree one step, if they want one.", Slot.Middle),
            new("middle-review", "Look back at the middle: scores, goals, working together, focus, sessions left.", Slot.Midpoint),
            new("circle-middle", "Draw the circle as it is now.", Slot.Midpoint),
            new("name-ending", "Name the ending and the sessions left.", Slot.Ending),
            new("sadness", "Tell sadness about the ending apart from the illness coming back.", Slot.Ending),
            new("credit", "Say which changes are the client's own doing.", Slot.Ending),
            new("end-review", "Look back at the whole: scores, goals, circle then and now, what helped, what is unfinished.", Slot.Last),
            new("warning-signs", "Write down early signs and who to call, in the client's words.", Slot.Last),
            new("what-next", "Decide together: end, a new contract, maintenance, or somebody else.", Slot.Last),
        ],
        Measures =
        [
            new("phq-9", Slot.EverySession),
            new("gad-7", Slot.EveryNth(4), Slot.Midpoint, Slot.Last),
        ],
        ReviewPoints = [new(ReviewKind.Middle, Slot.Midpoint), new(ReviewKind.End, Slot.Last)],
        PermittedFoci =
        [
            ProblemArea.Grief, ProblemArea.RoleDispute, ProblemArea.RoleTransition, ProblemArea.InterpersonalDeficits,
        ],
        Source = "Weissman MM, Markowitz JC, Klerman GL (2018). The Guide to Interpersonal Psychotherapy, updated and expanded edition. Oxford University Press.",
    };
}
