using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Reviews;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo.People;

/// <summary>No meaningful change at the middle; the review is begun and not signed.</summary>
internal static class MarcusBell
{
    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x1b, Name = "Marcus Bell", Email = "marcus@demo.example", BornOn = s.Born(39, 8, 25), Therapist = s.Tomas,
            ReferredBy = "Dr Helen Marsh, Riverside Surgery", Contact = "Mobile, not during nights on shift", Past = 9, NotCounting = 1, NextIn = 0, At = new(11, 0),
        });
        story.Illness("F32.1", "Moderate depressive episode", "Grey, irritable, sleeps in pieces between shifts, no interest in the boat. Snores. No thoughts of death.", "No antidepressant. GP asked about sleep apnoea; test not done yet.");
        story.SickRole("Extra night shifts", "Comes each week, awake", 6);
        var dawn = story.Someone("Dawn", "wife", 1, 10, "they meet in the hall", "Runs the house like a ship", "Leaves notes instead of talking", expects: "A word when he comes in", expected: "That he changes to days", gives: Support.Practical, even: Reciprocity.EvenlyGiven,
            since: "Nights for eight months", wanted: "To see her awake", onset: "Low since the night rota");
        var pete = story.Someone("Pete", "colleague on nights", 2, 140, "every shift", "Tea at three in the morning", "Talks of leaving", gives: Support.Companionship);
        story.Someone("Grace", "daughter, 6", 1, 300, "at breakfast, his supper", "Shows him her teeth", "Asks why he sleeps", gives: Support.Companionship);
        story.Someone("Keith", "shift manager", 3, 210, "rota only", "Fair", "Puts him on nights", expected: "That he says yes");
        story.Circle(Moment.Start, 3);
        story.Before(Lane.Relationship, story.Years(8), "Married Dawn", 4, dawn).Before(Lane.Relationship, story.Months(8), "Went on to permanent nights for the money", -3, dawn).Before(Lane.Mood, story.Months(6), "Stopped going to the boat", -3).Before(Lane.Substance, story.Months(5), "A whisky after each shift, to sleep", -1);
        story.Candidate(ProblemArea.RoleDispute, "Dawn and the nights", "They want different things and write notes about it.", dawn).Candidate(ProblemArea.RoleTransition, "a life at night", "Everything else shifted with it.");
        Weeks(story, dawn, pete);
        var first = story.Offer(4, ProblemArea.RoleDispute, "Dawn, the nights and the notes", dawn, "A moderate depressive episode", "Six months ago", "Permanent nights, decided in a hurry",
            "You have a depression. It came after you went on to nights. Dawn wanted you home; you wanted the money for all three of you; you never sat down over it, because you are never both awake. Now you write notes. I suggest we work on what each of you expects, and on finding an hour to say it.", "Steady, dry, devoted to Grace.", own: "We are two people with one kettle.");
        story.Says(first, 4, 40, FormulationAnswer.Accept, "Fair enough.");
        story.Goal(4, "An hour awake with Dawn each week", (4, 1), (6, 1), (9, 2));
        story.Goal(4, "Take Grace on the boat", (4, 0), (9, 0));
        story.Review(Moment.Middle, 9, 6, "Being asked.", "Everything, if I am honest.", Decision.GoOn, "Sleep test first; whisky named; ask about days. Back in two weeks to decide on adding medicine with the GP.",
            Checked.Comorbidity | Checked.Attendance | Checked.Medication | Checked.Supervision, signed: false);
        story.Phq(17, 18, 16, 17, 17, null, 16, 17, 16).Gad((1, 7), (5, 7), (9, 8));
        return story;
    }

    private static void Weeks(Story story, Person dawn, Person pete)
    {
        story.Meet(1, new("Came off a shift.", "Symptoms, illness named. Tired in the chair. Asked the GP about sleep. No thoughts of death.") { Did = Technique.Exploration | Technique.DirectiveHelp });
        story.Meet(2, new("Nothing new.", "Timeline: the rota, then the boat.") { With = pete });
        story.Meet(3, new("Grace lost a tooth; he slept through it.", "Inventory and circle.") { Did = Technique.EncouragementOfAffect });
        story.Meet(4, new("Found three notes from Dawn.", "Formulation offered. Stage: impasse, all in writing.") { With = dawn, Stage = DisputeStage.Impasse, Did = Technique.Clarification });
        story.Meet(5, new("Left a note that said ‘Sunday?’.", "Read the notes as one would a talk. Each ends with an instruction.") { With = dawn, Stage = DisputeStage.Impasse, Did = Technique.CommunicationAnalysis, Step = "Ask for an hour, by voice" });
        story.TherapistCancels(6, "Therapist at a training day, told three weeks ahead.");
        story.Meet(7, new("No hour was found.", "Went through why. Both rotas on the table: there are two hours a week, and they use them to sleep.") { With = dawn, Stage = DisputeStage.Impasse, Did = Technique.DecisionAnalysis, Step = "Ring the sleep clinic", Came = "She was asleep. I did not wake her." });
        story.Meet(8, new("Called in for an extra shift again.", "Decision analysis of days and nights. Money is less different than he had thought.") { With = pete, Stage = DisputeStage.Impasse, Did = Technique.DecisionAnalysis, Came = "Engaged. Twice.", Process = "I get sleepy with him. Perhaps that is how Dawn feels. Perhaps he is simply ill in another way too." });
        story.Meet(9, new("Fell asleep in the waiting room.", "The middle: 17 to 16, no meaningful change. Said so plainly and without blame. Checked: sleep apnoea not tested, whisky most mornings, alliance six. Supervision on Monday; wrote to Dr Marsh about sleep and medicine.") { With = dawn, Stage = DisputeStage.Impasse, Did = Technique.Clarification | Technique.DirectiveHelp, Step = "The sleep test is booked: go" });
        story.Week(5, Lane.Relationship, 2, "A note that said ‘Sunday?’", 1, dawn).Week(8, Lane.Relationship, 3, "Extra shift instead of Sunday", -2, dawn);
    }
}
