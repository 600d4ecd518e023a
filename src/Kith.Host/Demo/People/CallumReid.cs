using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo.People;

/// <summary>Middle phase, loneliness and few ties. He declined the first formulation and accepted the second; one session missed. Fourteen sessions.</summary>
internal static class CallumReid
{
    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x14, Name = "Callum Reid", Email = "callum@demo.example", BornOn = s.Born(26, 1, 27), Therapist = s.Ines,
            ReferredBy = "Occupational health, Northgate Data", Contact = "E-mail; does not pick up calls", Sessions = 14, Past = 7, NextIn = 2, At = new(17, 0),
        });
        story.Illness("F32.1", "Moderate depressive episode", "Flat, sleeps ten hours and is tired, games until three, eats from the delivery app. Avoids the office kitchen. Says there is nothing to miss. No thoughts of death.", "No illness, no medicine. Cannabis twice in the last year.");
        story.SickRole("Standing in for the weekend rota", "Comes each week; one meal a day at a table", 6);
        var mum = story.Someone("Mum", "mother", 1, 40, "Sunday evening", "Never forgets", "Asks if he has met somebody", expects: "That she does not worry", expected: "A cheerful voice", gives: Support.Emotional, even: Reciprocity.PersonGivesMore);
        var kit = story.Someone("Kit", "plays online with him", 3, 120, "most nights, never seen", "Funny, patient", "He does not know Kit's real name", gives: Support.Companionship, even: Reciprocity.EvenlyGiven, wanted: "To know more");
        var sam = story.Someone("Sam", "colleague at the next desk", 3, 220, "five days a week", "Says good morning and means it", "He never says more than good morning back", wanted: "Lunch, once");
        story.Someone("Dr Whelan", "old chess teacher", null, 0, "not since school", "Thought he was worth beating", "Lost touch", since: "Moved away seven years ago");
        story.Circle(Moment.Start, 3);
        story.Before(Lane.Relationship, story.Years(15), "Moved schools for the third time", -3).Before(Lane.Relationship, story.Years(4), "Left university without having made a friend", -3)
            .Before(Lane.Mood, story.Years(2), "Noticed that he had not laughed with anybody in the room for a month", -2).Before(Lane.Treatment, story.Days(35), "Occupational health suggested talking to somebody", 1);
        story.Candidate(ProblemArea.InterpersonalDeficits, "I do not know how people become friends", "No death, no quarrel, no change that explains it; the same pattern in three schools and two jobs.")
            .Candidate(ProblemArea.RoleTransition, "working life", "The job began two years ago, but it was like this before.");
        Weeks(story, mum, kit, sam);
        Agreed(story);
        story.Move(sam, 2, 220).Move(kit, 2, 120);
        story.Phq(17, 18, 16, 16, null, 14, 12).Gad((1, 10), (6, 8));
        return story;
    }

    private static void Agreed(Story story)
    {
        const string diagnosis = "A moderate depressive episode", onset = "About two years ago, slowly", strengths = "Honest, precise, dry humour. Turns up.";
        var first = story.Offer(3, ProblemArea.RoleTransition, "starting work", null, diagnosis, onset, "The first job, two years ago",
            "You have a depression. It came after you left university and started work, which is a large change. I suggest we work on finding your feet in it.", strengths);
        story.Says(first, 3, 50, FormulationAnswer.Decline, "The job is the only thing that works. It was like this at school.");
        var second = story.Offer(4, ProblemArea.InterpersonalDeficits, "getting from good morning to lunch", null, diagnosis, onset, "No single event: three schools, and each time starting again",
            "You have a depression; it can be treated. You told me that nothing happened two years ago, and that is right: what wears you down is how few people there are. Moving schools three times, you learned to need nobody, and it worked, until it did not. I suggest we look at the ties you have had, the good ones too, notice what you do when somebody comes nearer, here with me as well, and try small things outside. People call this sensitivity; we can simply call it being alone too much.",
            strengths, own: "I thought I was just somebody who likes quiet.");
        story.Says(second, 4, 70, FormulationAnswer.Accept, "OK. That is closer. The bit about school is true.");
        story.Goal(4, "Eat lunch with somebody once a week", (4, 0), (6, 1), (7, 3));
        story.Goal(4, "Say one true thing when Mum asks", (4, 1), (6, 4), (7, 4));
    }

    private static void Weeks(Story story, Person mum, Person kit, Person sam)
    {
        story.Meet(1, new("He filled in every form before he sat down.", "Symptoms, illness named, sixteen explained and fourteen agreed because of his leave. Answers are short and exact. No thoughts of death.") { Did = Technique.Exploration | Technique.DirectiveHelp });
        story.Meet(2, new("Same week as every week.", "Timeline goes back to school. No event at the beginning of the episode; the years get quieter. Asked about highs: none.") { Did = Technique.Exploration });
        story.Meet(3, new("Played chess online with a stranger and thought of Dr Whelan.", "Four people in the inventory, and it took twenty minutes to get to the fourth. Circle drawn. First formulation offered; I saw him frown.") { With = kit, Did = Technique.Clarification, Process = "I offered transition because the other area has the weakest evidence. He noticed that it did not fit." });
        story.Meet(4, new("Said no to the letter, by e-mail, politely.", "Thanked him for the no. Saying it to somebody was new. Second version in his words.") { Did = Technique.UseOfRelationship | Technique.Clarification });
        story.Miss(5, "Did not come. Wrote the next day: had stood outside and gone home.");
        story.Meet(6, new("We began with the missed week.", "He had feared I would be cross. Looked at what happened between us as it happens outside: he leaves before he can be sent away. It was said without blame, and he stayed. Same as at work with Sam.")
        { With = sam, Did = Technique.UseOfRelationship | Technique.Clarification, Step = "Say one sentence more than good morning" });
        story.Meet(7, new("Had lunch with Sam. Fourteen minutes.", "Went through the fourteen minutes. He had asked a question and waited. Practised a way to end a conversation that is not fleeing. Mood lifted that afternoon and he noticed it himself.")
        { With = sam, Did = Technique.RolePlay | Technique.CommunicationAnalysis, Step = "Ask Kit for a first name", Came = "I said the coffee was bad. It went on from there.", Shared = true });
        story.Week(6, Lane.Relationship, 7, "Stood outside the clinic and went home", -2).Week(7, Lane.Relationship, 2, "Lunch with Sam", 3, sam).Week(7, Lane.Relationship, 4, "Told Mum that it is a bad year", 1, mum);
    }
}
