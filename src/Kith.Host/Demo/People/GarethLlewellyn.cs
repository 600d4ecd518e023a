using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Reviews;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo.People;

/// <summary>Middle phase, grief: his wife died, and the house has stood still since.</summary>
internal static class GarethLlewellyn
{
    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x12, Name = "Gareth Llewellyn", Email = "gareth@demo.example", BornOn = s.Born(58, 11, 2), Therapist = s.Ines,
            ReferredBy = "Dr Anil Desai, Chapel Road Practice", Contact = "Landline after six; leave no message with the lodger",
            Past = 9, NextIn = 1, At = new(11, 0),
        });
        story.Illness("F32.2", "Severe depressive episode without psychotic symptoms",
            "Low all day, lost two stone, wakes at four, has stopped singing. Slow in speech. Sometimes thinks it would be simpler not to wake up; no plan, no wish to act. Guilt about the last night in hospital.",
            "Sertraline 100 mg from the GP for five months, taken. Blood pressure tablets. Two pints a week, no more.");
        story.SickRole("Chairing the choir committee\nAnswering every card of condolence", "Comes each week, eats one cooked meal a day, lets Carys in when she rings", 8);
        var sian = story.Someone("Siân", "wife", 1, 0, "thirty-one years, every day", "Sharp, musical, ran the house and him", "She would not speak of dying, so they never said goodbye",
            expects: "To have had one more talk", gives: Support.Emotional | Support.Companionship | Support.Practical, even: Reciprocity.EvenlyGiven,
            since: "Her coat still hangs in the hall", wanted: "To think of her without the hospital coming first", onset: "Low from the week after the funeral", died: story.Months(14));
        var carys = story.Someone("Carys", "daughter", 1, 60, "rings on Wednesdays and Sundays", "Has her mother's laugh", "Treats him as if he might break",
            expects: "To be told how she is, too", expected: "That he eats", gives: Support.Emotional | Support.Practical, even: Reciprocity.PersonGivesMore, wanted: "To grieve with her, not beside her");
        var dai = story.Someone("Dai", "friend from the choir, second tenor", 2, 180, "used to be every Thursday", "Says little and stays", "Has stopped asking",
            gives: Support.Companionship, since: "Not seen for months", wanted: "Thursdays again");
        var lodger = story.Someone("Mr Petrov", "lodger", 3, 240, "nods on the stairs", "Quiet, pays on time", "Nothing", even: Reciprocity.EvenlyGiven);
        story.Someone("Huw", "brother", 3, 120, "cards at Christmas", "Same childhood", "Told him to pull himself together", remarks: "Old rivalry; not now.");
        story.Circle(Moment.Start, 3);
        story.Before(Lane.Relationship, story.Years(32), "Married Siân", 5, sian).Before(Lane.Relationship, story.Months(17), "Siân's diagnosis", -4, sian)
            .Before(Lane.Relationship, story.Months(14), "Siân died in hospital, at night; he had gone home to sleep", -5, sian)
            .Before(Lane.Mood, story.Months(13), "Stopped singing", -3).Before(Lane.Treatment, story.Months(5), "Began sertraline", 1).Before(Lane.Substance, story.Months(10), "Three weeks of drinking every evening, then stopped by himself", -2);
        story.Candidate(ProblemArea.Grief, "Siân, and the night I was not there", "Everything began in the week after the funeral; the house is as she left it.", sian)
            .Candidate(ProblemArea.RoleTransition, "from half of two to a man with a lodger", "True, but it follows from the death.");
        Early(story, carys);
        Later(story, sian, carys, dai);
        Agreed(story, sian);
        story.Move(dai, 1, 180).Move(lodger, 2, 240).Circle(Moment.Middle, 8);
        story.Answer("phq-9", 2, 20, lastItem: 1, done: "Spoke with him the same afternoon. Passive thoughts only, no plan, no means sought, wants to live for Carys. Tablets are with the pharmacist weekly. GP told with his permission. Asked again in each session.");
        Safe(story);
        story.Phq(21, null, 20, 18, 17, 15, 14, 13, 12).Gad((1, 9), (5, 7), (8, 5));
        return story;
    }

    private static void Safe(Story story)
    {
        var asked = story.After(2, -2);
        story.Must(story.Keep(new RiskAssessment
        {
            Id = story.NewId(), CourseId = story.Course.Id, RecordedById = story.TherapistId, RecordedAt = asked, Contact = Contact.ByPhone, WhereNow = "At home, on the landline",
            WishToBeDead = true, Thoughts = false, Behaviour = Behaviour.Never, Judged = RiskTier.Low, Means = "Tablets. The pharmacist gives them out weekly from today.",
            Protects = "Carys, who rings on Wednesdays and Sundays. The choir would miss a bass.", Agreed = "We meet at eleven as planned and write a safety plan. He rings before if it gets worse. GP told, with his permission.",
        }).Check());
        story.Must(story.Keep(new SafetyPlan
        {
            Id = story.NewId(), CourseId = story.Course.Id, Number = 1, WrittenById = story.TherapistId, WrittenAt = story.After(2, 0.7),
            WarningSigns = "Awake at four and going over the last night in hospital\nHer coat in the hall\nNot answering when Carys rings",
            OwnWays = "Get up and make tea, do not stay lying\nThe Fauré, not the Verdi\nWalk to the harbour and back",
            PeopleAndPlaces = "The café by the harbour, from seven\nThursday rehearsal, even only to listen",
            PeopleToAsk = "Carys: 029 2018 0401, at any hour; she has a copy of this\nDai: 029 2018 0377",
            Professionals = "Inês at the clinic: 020 7946 0100, nine to five\nSamaritans: 116 123, day and night\nIn danger: 999",
            SaferPlace = "The pharmacist gives the tablets out for one week at a time\nCarys has the old ones from the bathroom",
        }).MayFollow(null));
    }

    private static void Agreed(Story story, Person sian)
    {
        var first = story.Offer(4, ProblemArea.Grief, "Siân's death and the goodbye that was not said", sian,
            "A severe depressive episode", "Fourteen months ago, in the week after the funeral", "Siân's death, at night, while he slept at home",
            "You have a depression, and it began when Siân died. Grief is not an illness, but yours got stuck, and the depression grew around it. You could not say goodbye, because she did not want to speak of dying, and then you were not there. Since that night the house has stood still and so have you. I suggest we tell the whole story here, before, during and after, with every feeling that belongs to it, and then look at who and what could be part of your days.",
            "He has loved well for thirty-one years. He sings. He keeps his word.", own: "The clock in the hall stopped and I never wound it.");
        story.Says(first, 4, 0.1, FormulationAnswer.Accept, "That is how it is. Let us do it.", AnsweredHow.BesideTherapist);
        story.Goal(4, "Think of Siân and see her in the garden, not in the hospital", (4, 1), (6, 3), (8, 5), (9, 6));
        story.Goal(4, "Sing on Thursdays", (4, 0), (7, 2), (8, 5), (9, 5));
        story.Review(Moment.Middle, 8, 9, "Telling the night in hospital from beginning to end.", "Her clothes. The first birthday without her.", Decision.GoOn,
            "Scores are falling, the focus is right, eight sessions are enough to say goodbye to her and to this.");
    }

    private static void Early(Story story, Person carys)
    {
        story.Meet(1, new("Carys drove him here.", "Symptoms gone through slowly. He named the guilt himself. Illness named; he said it was the first time somebody did not tell him it was only grief. Risk asked: passive thoughts, no plan.") { Did = Technique.Exploration | Technique.DirectiveHelp });
        story.Meet(2, new("A bad week, and an answer on the form that we spoke about first.", "Began with his answer to the last question. Thoughts of not waking, no intent. Plan for bad nights: rings Carys, then Samaritans. Timeline drawn; no substance for ten months.")
        {
            With = carys, Step = "Put the two numbers beside the telephone",
            Amended = ("Added: the GP was rung at 16:20 with his permission and has moved the tablets to weekly collection.", "The call to the GP came after the note was signed."),
        });
        story.Meet(3, new("Ate with Carys on Sunday.", "Inventory and circle. He put Siân in the inner ring and asked whether that was allowed. It is.") { With = carys, Did = Technique.EncouragementOfAffect, Came = "They are there. I have not needed them." });
        story.Meet(4, new("Nothing new, he says; then that he opened the piano.", "Read the formulation together. He accepted it here, beside me. Goals: the garden instead of the hospital; singing on Thursdays.") { Did = Technique.Clarification });
        story.Meet(5, new("Slept until six twice.", "He told the year before: tests, waiting rooms, Siân forbidding the word. Anger, for the first time, and then shame about the anger. Said that both belong.")
        { Did = Technique.EncouragementOfAffect | Technique.Exploration, Step = "Look for one photograph from the garden", Process = "My own father's hospital came up while he spoke. Take to supervision." });
    }

    private static void Later(Story story, Person sian, Person carys, Person dai)
    {
        story.Meet(6, new("Brought a photograph: Siân with the beans.", "He told the night itself, from the telephone to the corridor. It took the whole session. He had promised to be back at seven. We stayed with it.")
        { With = sian, Did = Technique.EncouragementOfAffect, Came = "It was in the tea tin. I had forgotten her straw hat.", Step = "Tell Carys one thing from today, if he wants to" });
        story.Meet(7, new("Told Carys about the corridor. They both cried, on the telephone.", "Mood followed the talk with Carys, up by the evening. Not all good with Siân: her temper, his silence. He was surprised that it could be said.")
        { With = carys, Did = Technique.Exploration | Technique.EncouragementOfAffect, Came = "She had her own corridor. I never asked." });
        story.Meet(8, new("Dai rang the bell on Thursday and stood there with the scores.", "Looked back at the middle: 21 to 13. Circle drawn again: Dai is in the inner ring. Working together: nine. We go on.")
        { With = dai, Did = Technique.Clarification, Step = "Go to one rehearsal, and listen only if singing is too much" });
        story.Meet(9, new("Went to the rehearsal and sang the second half.", "What can Thursdays hold, and what Sundays. Her clothes: not yet, he says, and not alone. Rehearsed how to ask Carys to come and do it with him.")
        { With = dai, Did = Technique.RolePlay | Technique.DecisionAnalysis, Step = "Ask Carys about a free weekend", Came = "I came in on the wrong bar and nobody minded.", Shared = true });
        story.Week(6, Lane.Relationship, 2, "Found the photograph with the straw hat", 2, sian).Week(7, Lane.Relationship, 4, "Cried with Carys about the same night", 2, carys)
            .Week(9, Lane.Relationship, 5, "Sang again", 3, dai);
    }
}
