using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo.People;

/// <summary>The formulation is written and waits for her answer.</summary>
internal static class BeatrizAlmeida
{
    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x1a, Name = "Beatriz Almeida", Email = "beatriz@demo.example", BornOn = s.Born(52, 6, 3), Therapist = s.Tomas,
            ReferredBy = "Dr Anil Desai, Chapel Road Practice", Contact = "Mobile; Portuguese or English", Past = 4, NextIn = 1, At = new(13, 0),
        });
        story.Illness("F32.1", "Moderate depressive episode", "Heavy mornings, no pleasure in the allotment, sleeps four hours, aches. Feels she is a bad daughter whatever she does. No thoughts of death.", "Hot flushes; the GP has begun a patch. No antidepressant, by her wish.");
        story.SickRole("Cooking for the church fair\nDriving to her mother on weekdays", "Comes each week; one evening in the allotment", 6);
        var lurdes = story.Someone("Lurdes", "older sister", 2, 160, "daily, by message, about Mãe", "Shared a bed as girls", "Sends lists; never says thank you", expects: "That she takes half", expected: "That Beatriz does it, being nearer", gives: Support.None, even: Reciprocity.ClientGivesMore,
            since: "Only messages now", wanted: "A fair share, said aloud", onset: "Mood fell when Mãe came to live round the corner and it was clear who would care");
        var mae = story.Someone("Mãe", "mother, 84", 1, 20, "twice a day", "Still sings", "Calls for Lurdes", expects: "To be seen", expected: "Everything", gives: Support.Emotional, even: Reciprocity.ClientGivesMore);
        var rui = story.Someone("Rui", "husband", 1, 330, "every day", "Does the shopping unasked", "Says ‘just tell her’", gives: Support.Practical | Support.Companionship, even: Reciprocity.EvenlyGiven);
        story.Someone("Dona Fátima", "allotment neighbour", 3, 250, "Saturdays in summer", "Gives seedlings and no advice", "None", gives: Support.Companionship);
        story.Circle(Moment.Start, 3);
        story.Before(Lane.Relationship, story.Years(9), "Father died; Lurdes arranged everything", -2, lurdes).Before(Lane.Relationship, story.Months(6), "Mãe moved round the corner", -3, mae).Before(Lane.Mood, story.Months(5), "Began to wake at three", -3)
            .Before(Lane.Relationship, story.Days(50), "Lurdes cancelled the weekend she had promised", -4, lurdes);
        story.Candidate(ProblemArea.RoleDispute, "Lurdes and I about Mãe", "Each fall in mood follows a message from Lurdes.", lurdes).Candidate(ProblemArea.RoleTransition, "from daughter to carer", "True as well; she ranks it second.", mae).Candidate(ProblemArea.Grief, "Pai", "Nine years ago and mourned; she cries and then she smiles.");
        story.Meet(1, new("Rui came along to the door.", "Symptoms, illness named, sixteen sessions explained. No thoughts of death.") { With = rui, Did = Technique.Exploration | Technique.DirectiveHelp });
        story.Meet(2, new("A list from Lurdes on Tuesday; bad until Friday.", "Timeline. The messages stand beside each fall.") { With = lurdes });
        story.Meet(3, new("Mãe called her by her sister's name.", "Inventory and circle finished. Three things could be worked on; she ranked them at home.") { With = mae, Did = Technique.Clarification });
        story.Meet(4, new("Shouted at Rui, who had done nothing.", "Wrote the formulation with her and read it aloud. She wants to sleep on it and read it to Rui before she answers.") { With = rui, Did = Technique.Clarification, Step = "Read it to Rui, if she likes", Shared = true });
        story.Offer(4, ProblemArea.RoleDispute, "sharing the care of Mãe with Lurdes", lurdes, "A moderate depressive episode", "Five months ago", "Mãe moved round the corner, and nobody said who would do what",
            "You have a depression. It is an illness, and it can be treated. It began when Mãe moved round the corner. You expected that Lurdes and you would share; Lurdes expected that the nearer one does it. Nobody said so, and now it is said in lists. Every list makes you feel a bad daughter, and that is when the heavy days come. I suggest we work on this: what you expect of each other, how you say it, and what could be fair. We have twelve sessions for it.",
            "Patient, musical, stubborn in the good sense. Rui is on her side.", own: "I do not want thanks. I want Saturdays.");
        story.Phq(19, 19, 18, 17).Gad((1, 12));
        return story;
    }
}
