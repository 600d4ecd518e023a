using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo.People;

/// <summary>Two notes unsigned, one of them for more than a week. Two foci. Twelve sessions.</summary>
internal static class RuthFeldman
{
    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x1d, Name = "Ruth Feldman", Email = "ruth@demo.example", BornOn = s.Born(62, 1, 19), Therapist = s.Tomas,
            ReferredBy = "Dr Anil Desai, Chapel Road Practice", Contact = "Landline; speaks slowly after the stroke", Sessions = 12, Past = 6, NextIn = 3, At = new(15, 0),
        });
        story.Illness("F32.1", "Moderate depressive episode", "Low, tearful, sleeps in the chair, cancels friends. Guilt towards her sister. No thoughts of death.", "Small stroke four years ago, recovered. Aspirin, a statin.");
        story.SickRole("Minding the grandchildren on weekdays", "Comes each week; opens the curtains", 5);
        var naomi = story.Someone("Naomi", "daughter", 1, 40, "was daily, now Fridays", "Brave", "Has moved the children's days without asking", expects: "To be needed", expected: "That she rests", gives: Support.Practical, even: Reciprocity.EvenlyGiven, since: "Polite with each other", wanted: "To be told the truth");
        var esther = story.Someone("Esther", "sister", 1, 0, "sixty years", "Knew every song", "Died quickly", gives: Support.Emotional | Support.Companionship, onset: "Two months before the low days", wanted: "To speak of her", died: story.Months(7));
        var miriam = story.Someone("Miriam", "friend from the reading circle", 2, 220, "Tuesdays, when she goes", "Keeps her chair free", "Talks a great deal", gives: Support.Companionship, wanted: "To go again");
        story.Someone("Ben", "son-in-law", 3, 130, "Fridays", "Fixes things", "Has opinions");
        story.Circle(Moment.Start, 3);
        story.Before(Lane.Mood, story.Years(4), "Stroke", -3).Before(Lane.Relationship, story.Months(7), "Esther died", -5, esther).Before(Lane.Relationship, story.Months(5), "Naomi took the children's days away ‘so that she can rest’", -4, naomi).Before(Lane.Mood, story.Months(5), "Sleeps in the chair", -2);
        story.Candidate(ProblemArea.RoleDispute, "Naomi and the children's days", "Low days follow Fridays.", naomi).Candidate(ProblemArea.Grief, "Esther", "Died shortly before; not much spoken of.", esther);
        story.Meet(1, new("Came with a list in large letters.", "Symptoms, illness named, twelve sessions agreed. No thoughts of death.") { Did = Technique.Exploration | Technique.DirectiveHelp });
        story.Meet(2, new("Friday was silent.", "Timeline, inventory, circle begun.") { With = naomi });
        story.Meet(3, new("Found Esther's handwriting in a cookbook.", "Circle. Two things belong together; both ranked. Formulation read together.") { With = esther, Did = Technique.EncouragementOfAffect });
        story.Meet(4, new("Accepted it, with a correction of a comma.", "What Naomi meant and what Ruth heard on the day the children's days went. Naomi had been frightened by the chair.") { With = naomi, Stage = DisputeStage.Impasse, Did = Technique.CommunicationAnalysis, Step = "Ask Naomi what frightened her" });
        story.Meet(5, new("Asked. Naomi told her about the day she found her in the chair.", "They are talking. Anger first, then both cried. Practised asking for one afternoon back. Esther's songs came up; we stayed with it a little.") { With = naomi, Stage = DisputeStage.Renegotiation, Did = Technique.RolePlay | Technique.CommunicationAnalysis, Step = "Ask for Wednesdays", Came = "She thought I was dead. I had only been tired.", Unsigned = true });
        story.Meet(6, new("Has Wednesdays back. Sang in the kitchen.", "Wednesday went well. Sang one of Esther's songs with the little one, and wept, and it was good.") { With = esther, Stage = DisputeStage.Renegotiation, Did = Technique.EncouragementOfAffect, Came = "Naomi said: of course, Mum.", Step = "Tuesday with Miriam", Unsigned = true });
        var first = story.Offer(3, ProblemArea.RoleDispute, "Naomi and being needed", naomi, "A moderate depressive episode", "Five months ago", "The children's days were taken away, two months after Esther's death",
            "You have a depression. Two things came close together: Esther died, and Naomi took the children's days away so that you could rest. You wanted to be needed more than to rest, and nobody asked. I suggest we work first on you and Naomi, and leave room for Esther, whom you have hardly been able to mourn.", "Exact, witty, loved.", own: "I am not made of glass.", second: ProblemArea.Grief, secondAbout: "Esther");
        story.Says(first, 3, 28, FormulationAnswer.Accept, "Yes. There is a comma missing in the third line.");
        story.Goal(3, "An afternoon a week with the children", (3, 0), (5, 3), (6, 8));
        story.Goal(3, "Sing Esther's songs again", (3, 0), (6, 4));
        story.Week(5, Lane.Relationship, 2, "Naomi told her what she had feared", 2, naomi).Week(6, Lane.Relationship, 1, "First Wednesday with the children", 4, naomi).Week(6, Lane.Relationship, 5, "Miriam rang to say the chair is still free", 1, miriam);
        story.Phq(16, 15, 15, 13, 12, 10).Gad((1, 8), (5, 6), (6, 6));
        return story;
    }
}
