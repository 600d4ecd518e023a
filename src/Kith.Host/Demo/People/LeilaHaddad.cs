using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo.People;

/// <summary>Getting worse, with an open alert and a person flagged for coercion: prompts to confrontation are off.</summary>
internal static class LeilaHaddad
{
    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x15, Name = "Leila Haddad", Email = "leila@demo.example", BornOn = s.Born(37, 9, 14), Therapist = s.Ines,
            ReferredBy = "Dr Ruth Abara, Park Lane Surgery", Contact = "Work e-mail only; never the home number", Past = 6, NextIn = 0, At = new(14, 0),
        });
        story.Illness("F33.1", "Recurrent depressive disorder, current episode moderate", "Low, tense, startles at the door. Wakes at two. Weight stable. One earlier episode after university. No thoughts of death at the first meeting.", "Citalopram 20 mg since last month. Migraine.");
        story.SickRole("Extra shifts at the pharmacy", "Comes each week; keeps the Thursday call with Nour", 6);
        var karim = story.Someone("Karim", "husband, separated", 3, 160, "messages, many a day", "Was charming for years", "Reads her messages, waits outside work", expected: "That she comes back", even: Reciprocity.ClientGivesMore,
            since: "More messages since she moved out", wanted: "That it stops", onset: "Low from the month she left", remarks: "Do not plan any talk with him. Advocate: Monday mornings.", violence: "Controls money and telephone; pushed her once, two years ago. Has seen the advocate. Safe address known to us.");
        var nour = story.Someone("Nour", "sister", 1, 30, "Thursdays and whenever needed", "Took her in without a question", "Her flat is small", expects: "A few more weeks", expected: "That she eats", gives: Support.Emotional | Support.Practical | Support.Companionship, even: Reciprocity.PersonGivesMore);
        story.Someone("Yusuf", "son, 9", 1, 320, "every day", "Draws her dragons", "Asks when they go home", expects: "Nothing", expected: "An answer");
        var fen = story.Someone("Fen", "manager at the pharmacy", 2, 220, "workdays", "Moved her to the back when Karim came", "Knows more than Leila would like", gives: Support.Practical, wanted: "To keep her shifts");
        story.Circle(Moment.Start, 3);
        story.Before(Lane.Relationship, story.Years(11), "Married Karim", 3, karim).Before(Lane.Relationship, story.Years(2), "He pushed her; she told nobody", -5, karim).Before(Lane.Relationship, story.Days(70), "Moved to Nour's with Yusuf", -1, nour)
            .Before(Lane.Mood, story.Days(56), "Could not get up for work", -4).Before(Lane.Treatment, story.Days(30), "Began citalopram", 1);
        story.Candidate(ProblemArea.RoleTransition, "from a marriage to a life with Yusuf", "Mood fell when she left, as if the leaving were a mistake; it is a loss as well as a rescue.")
            .Candidate(ProblemArea.RoleDispute, "Karim", "There is no bargaining where there is fear; not a focus while he threatens.", karim);
        Weeks(story, karim, nour, fen);
        var first = story.Offer(4, ProblemArea.RoleTransition, "building a life that is safe and yours", null, "A second depressive episode", "Two months ago, after moving out", "Leaving the marriage and the flat",
            "You have a depression, the second in your life. It began after you left. Leaving was right for your safety, and it was also a loss: the flat, the plans, being a wife. You are grieving something you were afraid of, and that is confusing for anybody. I suggest we work on this change: what you lost, what is better, what you and Yusuf need now. We will not practise talks with Karim here; for everything about safety you have the advocate and me.",
            "She got herself and her child out. She asks for help before it is too late.", own: "I miss the kitchen, not him.");
        story.Says(first, 4, 18, FormulationAnswer.Accept, "Yes.");
        story.Goal(4, "A room with a door for Yusuf and me", (4, 1), (5, 2), (6, 1));
        story.Goal(4, "Sleep until five", (4, 3), (6, 1));
        story.Phq(14, 13, 15, 17, 19, 20).Gad((1, 14), (5, 17));
        story.Answer("phq-9", 7, 22, lastItem: 1);
        return story.Rhythm(
            "5:40 6:50 9:00 18:30 23:10", "4:30 6:40 9:00 19:00 0:20", "6:10 7:00 9:05 18:40 23:30", "6:00 6:50 9:00 20:45 1:30", "5:50 7:10 9:10 18:20 23:00",
            "8:15 9:40 – 18:50 23:40", "6:30 8:00 – 18:30 22:50", "6:00 6:50 9:00 18:45 23:20", "5:45 6:45 9:00 18:35 23:50");
    }

    private static void Weeks(Story story, Person karim, Person nour, Person fen)
    {
        story.Meet(1, new("Came straight from work, by another way.", "Seen alone. Symptoms; illness named. Asked about safety: coercion, and one push two years ago. Advocate's number given, and how to reach us safely. No thoughts of death or self-harm.") { Did = Technique.Exploration | Technique.DirectiveHelp, Process = "Frightened for her myself. Supervision on Friday." });
        story.Meet(2, new("He waited outside the pharmacy.", "Safety first: Fen has put her in the back and the police have a note. Timeline begun.") { With = karim, Did = Technique.DirectiveHelp });
        story.Meet(3, new("Saw the advocate.", "Inventory and circle. Nour carries most. Flag set for Karim; nothing is rehearsed towards him.") { With = nour });
        story.Meet(4, new("Quieter week.", "Formulation offered: a change of role, and safety beside it. She wanted the kitchen mentioned.") { Did = Technique.Clarification });
        story.Meet(5, new("Letter from his solicitor about Yusuf.", "Mood fell on the day of the letter. She has a solicitor from the advocate. Sadness about the flat, and shame about the sadness.") { With = karim, Did = Technique.EncouragementOfAffect, Step = "Keep Thursday's call with Nour, whatever comes" });
        story.Meet(6, new("Nour's landlord has asked how long they stay.", "Scores up by six since the first: told her plainly, looked at what may be behind it: the hearing, no sleep, dose not changed. Wrote to Dr Abara with her permission. Taken to supervision.")
        { With = nour, Did = Technique.Clarification | Technique.DecisionAnalysis, Step = "Ask Fen about the two free weeks", Came = "We talked until midnight. It helped." });
        story.Week(5, Lane.Relationship, 2, "Letter from his solicitor", -4, karim).Week(6, Lane.Relationship, 3, "The landlord asked how long they stay", -3, nour).Week(6, Lane.Relationship, 1, "Fen kept her shifts open", 1, fen);
    }
}
