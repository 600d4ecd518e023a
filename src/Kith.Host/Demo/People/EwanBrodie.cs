using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Reviews;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo.People;

/// <summary>The last three sessions. The focus changed at the middle, with a reason and a new yes; the last day stayed.</summary>
internal static class EwanBrodie
{
    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x17, Name = "Ewan Brodie", Email = "ewan@demo.example", BornOn = s.Born(45, 4, 6), Therapist = s.Ines,
            ReferredBy = "Dr Anil Desai, Chapel Road Practice", Contact = "Mobile", Past = 14, NotCounting = 1, NextIn = 3, At = new(12, 0),
        });
        story.Illness("F32.1", "Moderate depressive episode", "Irritable, sleepless, cannot read a page, has stopped running. Feels a fraud. No thoughts of death.", "Mirtazapine 15 mg at night. Knee trouble.");
        story.SickRole("Captaining the running club", "Comes each week; walks where he used to run", 6);
        var alec = story.Someone("Alec", "friend and business partner", 2, 170, "was daily; now through solicitors", "Twenty years of jokes", "Sold his half without telling him", expects: "An apology", expected: "That business is business", even: Reciprocity.ClientGivesMore, onset: "The quarrel came first, the low weeks after it", wanted: "To know why");
        var moira = story.Someone("Moira", "wife", 1, 20, "every day", "Has been here before with her father", "Tired of Alec's name", expects: "Patience", expected: "That he looks for work", gives: Support.Emotional | Support.Practical, even: Reciprocity.PersonGivesMore);
        story.Someone("Isla and Finn", "children, 12 and 8", 1, 310, "every day", "Do not care what he does for a living", "Hear more than they should", gives: Support.Companionship);
        var jim = story.Someone("Jim", "runs the joinery course at the college", null, 0, "met in week 9", "Treats him as a beginner, kindly", "Nothing so far", wanted: "To learn from him");
        story.Someone("Dad", "father", 3, 240, "birthdays", "Taught him to plane wood", "Never praised", since: "Nothing changed, as always");
        story.Circle(Moment.Start, 3);
        story.Before(Lane.Relationship, story.Years(20), "Founded the firm with Alec", 4, alec).Before(Lane.Relationship, story.Months(7), "Alec sold his half", -5, alec).Before(Lane.Mood, story.Months(6), "Stopped running", -3)
            .Before(Lane.Treatment, story.Months(2), "Began mirtazapine", 1);
        story.Candidate(ProblemArea.RoleDispute, "Alec and the sale", "Mood fell in the week of the sale; he argues with Alec in his head all night.", alec)
            .Candidate(ProblemArea.RoleTransition, "from owner to nobody in particular", "The firm was who he was.");
        First(story, alec, moira);
        Second(story, moira, jim);
        Agreed(story, alec);
        story.Move(alec, 3, 170).Move(jim, 2, 110).Circle(Moment.Middle, 9);
        story.Phq(19, 19, 18, 18, 17, 16, null, 17, 15, 14, 13, 11, 10, 9).Gad((1, 12), (5, 11), (9, 9), (10, 8), (14, 6));
        return story;
    }

    private static void Agreed(Story story, Person alec)
    {
        const string diagnosis = "A moderate depressive episode", onset = "Seven months ago", strengths = "Works with his hands, keeps promises, laughs at himself on good days.";
        var first = story.Offer(4, ProblemArea.RoleDispute, "Alec, the sale and what he owes you", alec, diagnosis, onset, "Alec sold his half of the firm without a word",
            "You have a depression. It began in the week in which Alec sold his half. Two people who had shared everything wanted different things and one of them acted alone. I suggest we work on this quarrel: where it stands, what you want from it, and what is still open.", strengths, own: "Twenty years, and I read it in a letter.");
        story.Says(first, 4, 5, FormulationAnswer.Accept, "Aye. That is it.");
        var second = story.Offer(9, ProblemArea.RoleTransition, "from the firm to whatever comes next", null, diagnosis, onset, "The sale, and with it the end of being the owner",
            "When we began, the quarrel with Alec stood in front. In week eight he signed and left for Spain; there is nobody left to argue with, and your nights are quieter. What hurts now is something else: you were the firm, and you are not any more. I suggest we use the sessions that are left to say goodbye to it, the good and the bad of it, and to see what the new life asks and offers. Our last day stays as agreed.",
            strengths, own: "I keep driving to the yard.", changed: "The dispute is over: papers signed, the other has left the country. What remains is the loss of the work itself.");
        story.Says(second, 9, 9, FormulationAnswer.Accept, "Yes. I would have said no at the beginning and I say yes now.");
        story.Goal(4, "Sleep without arguing with Alec", (4, 1), (6, 2), (9, 5), (12, 7), (14, 9));
        story.Goal(9, "Find out what I am good at when nobody calls me boss", (9, 1), (11, 3), (13, 6), (14, 7));
        story.Review(Moment.Middle, 9, 8, "That somebody kept count of the weeks.", "What to do with the days.", Decision.ChangeFocus, "The quarrel is over. New focus: life after the firm. New letter today; the last day does not move.", Checked.Focus | Checked.LifeEvents);
    }

    private static void First(Story story, Person alec, Person moira)
    {
        story.Meet(1, new("Did not want to come; Moira did.", "Symptoms, illness named, sixteen sessions explained. Angry, then quiet. No thoughts of death.") { Did = Technique.Exploration | Technique.DirectiveHelp });
        story.Meet(2, new("Drove past the yard.", "Timeline: the letter, then the nights.") { With = alec });
        story.Meet(3, new("Finn asked if he is poor now.", "Inventory and circle. He ranked Alec first without a pause.") { Did = Technique.Clarification });
        story.Meet(4, new("Much the same.", "Formulation offered and accepted the same evening. Stage: the two only write through solicitors.") { With = alec, Stage = DisputeStage.Impasse, Did = Technique.Clarification });
        story.Meet(5, new("Wrote a letter to Alec and did not send it.", "Read the letter here. Under the anger, the question why.") { With = alec, Stage = DisputeStage.Impasse, Did = Technique.EncouragementOfAffect | Technique.DecisionAnalysis, Step = "Keep the letter a week" });
        story.Meet(6, new("Moira said she is tired of Alec at the table.", "Went through that evening line by line. She had asked about him, he had answered about Alec.") { With = moira, Stage = DisputeStage.Impasse, Did = Technique.CommunicationAnalysis, Step = "One supper without the name", Came = "Kept it. Did not send it. Did not burn it." });
        story.TherapistCancels(7, "Therapist ill; moved on by a week at the end.");
        story.Meet(8, new("Alec signed, and left for Spain.", "It is over. He laughed, and then he did not. Dissolution: nothing left to bargain for. Mourning begins.") { With = alec, Stage = DisputeStage.Dissolution, Did = Technique.EncouragementOfAffect, Came = "Two suppers. Isla counted." });
    }

    private static void Second(Story story, Person moira, Person jim)
    {
        story.Meet(9, new("Slept five nights out of seven.", "Looked back at the middle. The focus no longer fits; new letter, new yes, same last day. Circle: Alec in the outer ring.") { Did = Technique.Clarification | Technique.DecisionAnalysis });
        story.Meet(10, new("Went to the yard on purpose, with Moira.", "Said goodbye to rooms, one after the other. The good of the firm, and the Sundays it ate.") { With = moira, Did = Technique.EncouragementOfAffect, Step = "Look at the college's list" });
        story.Meet(11, new("Rang the college.", "What the new role asks: being a beginner. It frightens him more than money. Practised the first evening.") { With = jim, Did = Technique.RolePlay, Step = "Go once", Came = "There is a joinery course. Of all things." });
        story.Meet(12, new("Made a dovetail joint. A bad one.", "Linked the best day of the month to the workshop. He told his father on the telephone and got a question back.") { With = jim, Did = Technique.Exploration, Came = "I went. They called me Ewan." });
        story.Meet(13, new("Ran two miles with Isla.", "First session of the ending. Named what is left: three more after this. A little sad, and slept all the same; told the two apart.") { Did = Technique.EncouragementOfAffect | Technique.Clarification, Shared = true });
        story.Meet(14, new("A part-time offer from the college.", "Credited what is his own doing: the call, the going, the staying. Not to be decided this week. Began the list of early signs.") { With = jim, Did = Technique.DecisionAnalysis, Step = "Write down three early signs with Moira", Shared = true });
        story.Week(8, Lane.Relationship, 5, "Alec signed and left", -1).Week(10, Lane.Relationship, 3, "Walked through the yard with Moira", 2, moira).Week(12, Lane.Relationship, 4, "First dovetail", 3, jim).Week(14, Lane.Relationship, 1, "Offer of two days a week", 3, jim);
    }
}
