using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Reviews;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo.People;

/// <summary>A completed course of sixteen sessions: circles at start, middle and end, and a fall from severe to mild.</summary>
internal static class JoanWhitcombe
{
    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x18, Name = "Joan Whitcombe", Email = "joan@demo.example", BornOn = s.Born(67, 2, 12), Therapist = s.Ines,
            ReferredBy = "Dr Helen Marsh, Riverside Surgery", Contact = "Landline, mornings", Past = 16, NextIn = 1, WeeksAgo = 2, At = new(9, 30), Recording = true,
        });
        story.Illness("F32.2", "Severe depressive episode without psychotic symptoms", "Low from waking, weeps, cannot decide between two teas, has given up the garden and the paper. Feels useless. Appetite gone. Thoughts that everybody would manage without her; no wish to die.", "Sertraline 50 mg throughout. Blood pressure well set. Memory checked by the GP: normal.");
        story.SickRole("The parish newsletter\nHaving the family every Sunday", "Comes each week; ten minutes in the garden a day", 8);
        var arthur = story.Someone("Arthur", "husband", 1, 350, "every day", "Forty years of company", "Early dementia: asks the same thing six times", expects: "To be known", expected: "That she remembers for both", gives: Support.Companionship, even: Reciprocity.ClientGivesMore,
            since: "She has become his memory", wanted: "An hour that is hers", onset: "His diagnosis came in the month she retired");
        var beth = story.Someone("Beth", "daughter", 2, 40, "Sundays", "Practical, quick", "Gives orders by telephone", expects: "To be asked, not told", expected: "That Mum copes", gives: Support.Practical | Support.Advice, even: Reciprocity.PersonGivesMore);
        var nell = story.Someone("Nell", "deputy head, then head after her", 3, 200, "not since the leaving do", "Thought alike for fifteen years", "Sits in her chair now", gives: Support.Companionship, wanted: "To be asked for advice");
        var walkers = story.Someone("Irene", "carers' group", null, 0, "met in week 6", "Black humour", "Cries easily", gives: Support.Emotional | Support.Companionship);
        story.Someone("Father Michael", "vicar", 3, 280, "Sundays", "Listens", "Busy", gives: Support.Emotional);
        story.Move(nell, 3, 200).Circle(Moment.Start, 3);
        story.Before(Lane.Relationship, story.Years(41), "Married Arthur", 5, arthur).Before(Lane.Relationship, story.Months(9), "Retired as head teacher after twenty-two years", -3, nell).Before(Lane.Relationship, story.Months(8), "Arthur's diagnosis", -5, arthur)
            .Before(Lane.Mood, story.Months(7), "Stopped going into the garden", -3).Before(Lane.Treatment, story.Months(3), "Began sertraline", 1);
        story.Candidate(ProblemArea.RoleTransition, "from head teacher to carer, in one month", "Two roles lost and one she did not choose.", arthur).Candidate(ProblemArea.RoleDispute, "Beth, who runs me", "They argue and make up within the day.", beth);
        Beginning(story, arthur, beth);
        story.Move(walkers, 2, 120).Move(nell, 2, 200).Circle(Moment.Middle, 8);
        Middle(story, arthur, beth, walkers);
        story.Move(beth, 1, 40).Move(walkers, 1, 120).Circle(Moment.End, 16);
        Ending(story, arthur, beth, nell);
        Agreed(story);
        story.Phq(22, 21, 20, 19, 18, 18, 16, 15, 13, 12, 11, 10, 9, 8, 7, 6).Gad((1, 14), (5, 12), (8, 10), (9, 9), (13, 6), (16, 5));
        story.Close(ClosingReason.Completed, 2, "Sixteen sessions held. From severe to mild; goals reached or near. She knows her early signs and whom to call.");
        return story;
    }

    private static void Agreed(Story story)
    {
        var first = story.Offer(4, ProblemArea.RoleTransition, "from head teacher to carer", null, "A severe depressive episode", "Seven months ago", "Retirement and Arthur's diagnosis within one month",
            "You have a depression; it is an illness and it can be treated. In one month you left the school you had made and learned what is happening to Arthur. You went from being asked by everybody to being asked the same thing six times. You lost a role you loved and were handed one you did not choose. I suggest we mourn the first, look honestly at the second, and find who can share it.",
            "She has led two hundred people. She knows how to learn. She can laugh in dark places.", own: "I was Mrs Whitcombe. Now I am the one who knows where his glasses are.");
        story.Says(first, 4, 24, FormulationAnswer.Accept, "Yes. Thank you for not calling it only stress.");
        story.Goal(4, "An hour a day that is mine", (4, 0), (6, 2), (8, 4), (12, 7), (16, 9));
        story.Goal(4, "Be Arthur's wife, not only his nurse", (4, 2), (8, 4), (12, 6), (16, 7));
        story.Goal(5, "Be useful somewhere again", (5, 0), (8, 2), (12, 6), (16, 8));
        story.Review(Moment.Middle, 8, 8, "Saying goodbye to the school out loud.", "Nights. Asking Beth without a quarrel.", Decision.GoOn, "22 to 15, and Irene. We go on with the same focus.");
        story.Review(Moment.End, 16, 10, "The empty chair in week five. Irene. Being asked what I want.", "Where Arthur will live one day. Not for now.", Decision.End, "We end here. A follow-up call in three months with Dr Marsh.",
            signs: "I cannot choose between two teas\nI leave the post unopened\nI stop going to Irene on Tuesdays", call: "Beth first. Then Dr Marsh. Then the clinic's number on the card on the fridge.", ending: "Sad, and it is the right kind of sad. I shall miss Wednesdays.");
    }

    private static void Beginning(Story story, Person arthur, Person beth)
    {
        story.Meet(1, new("Beth made the call; Joan made the tea.", "Symptoms, illness named, IPT and its end explained. Thoughts that others would manage without her; no wish to die, asked plainly.") { Did = Technique.Exploration | Technique.DirectiveHelp });
        story.Meet(2, new("Arthur lost his way to the post office.", "Timeline: two losses in one month.") { With = arthur });
        story.Meet(3, new("Argued with Beth, made up.", "Inventory and circle.") { With = beth, Did = Technique.Clarification });
        story.Meet(4, new("No change.", "Formulation offered and read together. Goals in her words.") { Did = Technique.Clarification });
        story.Meet(5, new("Accepted the letter; underlined two lines.", "Put an empty chair for the school and let her say what there was to say. Long silence after it.") { Did = Technique.EncouragementOfAffect, Step = "Ten minutes in the garden", Process = "The chair was her idea. I would not have dared." });
        story.Meet(6, new("Twelve minutes in the garden. Met Irene at the carers' group.", "What caring asks and what it gives. Irene said out loud what Joan had been thinking.") { Did = Technique.Exploration, Came = "The roses need me more than I thought." });
        story.Meet(7, new("Slept better after Tuesday.", "Linked the better nights to the evenings after the group.") { With = arthur, Did = Technique.Clarification, Step = "Ask Beth for one Saturday" });
        story.Meet(8, new("Asked Beth. It came out as an order.", "The middle: 22 to 15. Circle drawn again. Went through the talk with Beth line by line.") { With = beth, Did = Technique.CommunicationAnalysis, Came = "I sounded like a head teacher.", Shared = true });
    }

    private static void Middle(Story story, Person arthur, Person beth, Person irene)
    {
        story.Meet(9, new("Asked again, as a mother. Beth cried.", "Practised before, heard how it went after. Beth takes Saturdays.") { With = beth, Did = Technique.RolePlay | Technique.CommunicationAnalysis, Step = "Use the first Saturday for nothing useful" });
        story.Meet(10, new("The first free Saturday: a bus to the sea.", "Guilt on the bus, none at the sea.") { With = beth, Did = Technique.EncouragementOfAffect, Came = "I ate chips." });
        story.Meet(11, new("Arthur called her by her maiden name and they danced.", "Being a wife beside being a carer. Tears and laughter.") { With = arthur, Did = Technique.EncouragementOfAffect, Step = "Write down one such hour" });
        story.Meet(12, new("Nell rang: would she read with the little ones?", "Being useful again, without the chair. Weighed it up together.") { Did = Technique.DecisionAnalysis, Came = "I wrote three.", Step = "Answer Nell" });
        story.Week(10, Lane.Relationship, 4, "A bus to the sea, alone", 3).Week(11, Lane.Relationship, 2, "Danced in the kitchen", 4, arthur).Week(7, Lane.Relationship, 5, "First evening at the carers' group", 2, irene);
    }

    private static void Ending(Story story, Person arthur, Person beth, Person nell)
    {
        story.Meet(13, new("Read with six children.", "First session of the ending. Three left. She had counted too.") { With = nell, Did = Technique.EncouragementOfAffect, Came = "I said Thursdays." });
        story.Meet(14, new("A hard weekend with Arthur; back on her feet by Tuesday.", "A bad weekend is not the illness. Told them apart by her own signs.") { With = arthur, Did = Technique.Clarification, Step = "Show Beth the list of signs" });
        story.Meet(15, new("Beth has the list on her fridge as well.", "What she has done herself, one by one; she wanted to give it all to me.") { With = beth, Did = Technique.Clarification, Came = "She asked two questions and then hugged me.", Shared = true });
        story.Meet(16, new("Brought roses.", "Looked back at the whole: 22 to 6. Circle then and now. Early signs and whom to call are written down in her words. We said goodbye.") { Did = Technique.EncouragementOfAffect | Technique.Clarification, Shared = true });
        story.Week(12, Lane.Relationship, 3, "Nell asked her to read with the children", 4, nell).Week(14, Lane.Relationship, 3, "Arthur did not know the house for an evening", -3, arthur);
    }
}
