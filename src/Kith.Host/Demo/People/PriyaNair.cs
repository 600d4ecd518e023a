using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo.People;

/// <summary>Middle phase, role transition: a move, a baby and a job left behind, all in one year.</summary>
internal static class PriyaNair
{
    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x11, Name = "Priya Nair", Email = "priya@demo.example", BornOn = s.Born(34, 3, 18), Therapist = s.Ines,
            ReferredBy = "Dr Helen Marsh, Riverside Surgery", Contact = "Text first; mornings are best",
            Past = 8, NotCounting = 1, NextIn = 0, At = new(10, 0), Mode = SessionMode.Video, Recording = true,
        });
        story.Illness("F32.1", "Moderate depressive episode",
            "Low most of the day, cries in the car, sleeps badly even when the baby sleeps, eats standing up. Cannot enjoy what she used to. Thinks of herself as a bad mother. No thoughts of death.",
            "Thyroid checked by the GP and normal. No medicine; would rather try talking first.");
        story.SickRole("The unpacked boxes\nCooking for Arjun's colleagues", "Comes each week, tells Arjun one true thing a day, goes out once a day with the pram", 6);
        var arjun = story.Someone("Arjun", "husband", 1, 20, "every day", "Kind, steady, gets up at night at weekends", "Away ten hours a day; says it will all settle",
            expects: "That he asks how her day was and waits for the answer", expected: "That home runs itself while he starts the new job", gives: Support.Practical | Support.Emotional,
            even: Reciprocity.ClientGivesMore, since: "Fewer real talks since the move", wanted: "One evening a week that is theirs", onset: "The move was for his post");
        var amma = story.Someone("Amma", "mother", 2, 70, "calls on Sundays", "Knows her better than anyone", "Three hundred miles away, and worries aloud",
            expects: "Comfort without advice", expected: "A photograph a day", gives: Support.Emotional | Support.Advice, even: Reciprocity.EvenlyGiven, since: "Calls got shorter", wanted: "To say when it is bad");
        var jo = story.Someone("Jo", "friend from the ward", 2, 200, "a message now and then", "Twelve years of night shifts together", "Priya does not write back",
            expects: "To be missed", gives: Support.Companionship, since: "Priya stopped answering months ago", wanted: "To ring her");
        story.Someone("Anika", "daughter, eight months", 1, 300, "every hour", "Laughs at the washing machine", "Wakes at four", since: "She is the change", gives: Support.None);
        story.Someone("Meera", "mother-in-law", 3, 140, "visits monthly", "Brings food, means well", "Rearranges the kitchen", expected: "A tidy house", even: Reciprocity.NeitherGives);
        var ruth = story.Someone("Ros", "health visitor, then neighbour with twins", null, 0, "met twice", "Laughs easily", "None so far", wanted: "To see her again");
        story.Circle(Moment.Start, 3);
        story.Before(Lane.Relationship, story.Years(6), "Married Arjun", 4, arjun)
            .Before(Lane.Relationship, story.Months(8), "Anika was born", 2)
            .Before(Lane.Relationship, story.Months(5), "Moved from Leeds for Arjun's post", -4, arjun)
            .Before(Lane.Mood, story.Months(4), "Started waking at three and lying there", -3)
            .Before(Lane.Relationship, story.Days(60), "Handed in notice on the ward for good", -4, jo)
            .Before(Lane.Treatment, story.Days(26), "Saw Dr Marsh, who named it depression", 1);
        story.Candidate(ProblemArea.RoleTransition, "from staff nurse in Leeds to mother in a town where nobody knows me", "Mood fell within weeks of the move; everything she was good at stayed behind.")
            .Candidate(ProblemArea.RoleDispute, "Arjun and I about whose day counts", "They talk less, but they still talk; quarrels are short.", arjun);
        Weeks(story, arjun, amma, jo);
        Agreed(story);
        story.Move(jo, 1, 200).Move(ruth, 2, 250).Move(amma, 1, 70);
        story.Phq(18, 17, 17, 15, 13, null, 12, 11, 10).Gad((1, 11), (5, 9), (9, 7));
        story.Typed("wsas", 1, 27).Typed("wsas", 8, 19);
        story.Must(story.Chooses("gad-7", 2, "She says the worry changes from day to day.").TakeBack(story.TherapistId, "Two forms a week were too much for her.", story.After(4, 0.5)));
        story.Chooses("ucla-3", 5, "She lost a whole street of people: see whether she feels less alone.", 8, 12, 16);
        return story;
    }

    private static void Agreed(Story story)
    {
        var first = story.Offer(4, ProblemArea.RoleTransition, "becoming a mother in a new town", null,
            "A moderate depressive episode", "Five months ago, a few weeks after the move", "Leaving Leeds and the ward within three months of Anika's birth",
            "You have a depression. It is an illness and it can be treated. It began when three big things changed at once: you became a mother, you left Leeds, and you stopped being the nurse everyone asked. You lost people and a part of yourself that you were proud of, and nobody held a leaving party for it. I suggest we use our twelve weeks to say goodbye properly to what you left, and to build a life here that has you in it as well as Anika.",
            "She notices what she feels, she is funny even on bad days, and she has kept one friend for twelve years.",
            own: "I did not only get a baby. I lost a whole street of people.");
        story.Says(first, 4, 30, FormulationAnswer.Accept, "Yes. The leaving party made me cry, in a good way.");
        story.Goal(4, "Know three people here by their first name", (4, 1), (5, 2), (7, 4), (8, 5));
        story.Goal(4, "Tell Arjun on the day, not a week later", (4, 2), (7, 5), (8, 6));
        story.Goal(5, "Decide about nursing without guilt, either way", (5, 1), (8, 3));
    }

    private static void Weeks(Story story, Person arjun, Person amma, Person jo)
    {
        story.Meet(1, new("Came on the doctor's advice, and because of a bad night.", "Went through the symptoms together and named it: a depressive episode. She was relieved that it has a name. Explained IPT, sixteen sessions and why there is an end. No thoughts of death or of harm to the baby; asked plainly. Agreed what is eased for now.")
        { Did = Technique.Exploration | Technique.DirectiveHelp, Process = "I liked her at once and wanted to reassure her. Notice that: she gets plenty of reassurance and no listening." });
        story.Meet(2, new("Two better days when Arjun was home.", "Drew the timeline. The fall in mood sits six weeks after the move, not at the birth; she had not seen that before. Began the inventory.") { With = arjun });
        story.Meet(3, new("A grey week. Meera came to stay.", "Finished the inventory, drew the circle. The middle ring is mostly in Leeds. She ranked what could be worked on.") { Did = Technique.Exploration | Technique.Clarification });
        story.Meet(4, new("Read her mother the timeline on the phone.", "Offered the formulation and read it aloud. Goals in her own words. She will answer at home.") { With = amma, Did = Technique.Clarification, Step = "Sit with the letter for a day, then answer it" });
        story.Meet(5, new("Said yes to the formulation. Slept through once.", "First session on the focus. Let her tell the ward as it was: the good and the double shifts. Much sadness, and at the end a story that made us both laugh.")
        { With = jo, Did = Technique.EncouragementOfAffect | Technique.Exploration, Step = "Ring Jo", Came = "Read it four times and accepted it." });
        story.ClientCancels(6, "Anika had a fever; told us two days before.", 48);
        story.Meet(7, new("Rang Jo. They talked for an hour.", "Linked the lift in mood to the call with Jo, and the dip on Thursday to a dinner where nobody asked her anything. Looked at what the new role offers, not only what it asks.")
        { With = jo, Did = Technique.EncouragementOfAffect | Technique.Clarification, Step = "Ask the neighbour with twins for a walk", Came = "I rang her. She had thought I was angry with her." });
        story.Meet(8, new("Walked with Ros twice. A row with Arjun that ended well.", "Went through the row line by line. She told him the same day, which is one of her goals. Practised how to ask for Wednesday evenings. Next time we look back at the first half.")
        { With = arjun, Did = Technique.CommunicationAnalysis | Technique.RolePlay, Step = "Ask Arjun for Wednesday evenings", Came = "Ros said yes before I had finished asking.", Shared = true });
        story.Week(5, Lane.Mood, 3, "Slept through a night", 2).Week(7, Lane.Relationship, 5, "A long call with Jo", 3, jo)
            .Week(8, Lane.Relationship, 2, "Row with Arjun about the evening, made up the same day", 1, arjun);
    }
}
