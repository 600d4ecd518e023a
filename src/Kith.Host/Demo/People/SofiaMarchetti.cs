using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo.People;

/// <summary>Middle phase, role dispute: two people, one bakery, and nobody says what they want. First version sent back, second accepted.</summary>
internal static class SofiaMarchetti
{
    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x13, Name = "Sofia Marchetti", Email = "sofia@demo.example", BornOn = s.Born(41, 7, 9), Therapist = s.Ines,
            ReferredBy = "Herself", Contact = "Mobile, after the shop closes at three",
            Past = 7, NextIn = 2, At = new(15, 30),
        });
        story.Illness("F32.1", "Moderate depressive episode", "Tired beyond what the hours explain, short with customers, no appetite, cries at night so that Paolo will not hear. Feels she is to blame for everything. No thoughts of death.",
            "Iron was low and is being treated. No other medicine.");
        story.SickRole("Opening the shop on Mondays\nSunday lunch for the whole family", "Comes each week and writes down one moment with Paolo", 5);
        var paolo = story.Someone("Paolo", "husband and business partner", 2, 10, "all day, every day", "Makes her laugh when he forgets to be tired", "Decides alone and tells her afterwards",
            expects: "To be asked before money is spent", expected: "That she keeps the books and does not complain", gives: Support.Practical, even: Reciprocity.ClientGivesMore,
            since: "They speak about flour, not about themselves", wanted: "To decide together", onset: "He signed for the second shop without her");
        var nonna = story.Someone("Nonna Rita", "grandmother", 1, 90, "every evening by telephone", "Ninety and clear as a bell", "Says a wife should bend", gives: Support.Emotional | Support.Advice, even: Reciprocity.EvenlyGiven);
        var luca = story.Someone("Luca", "son, 15", 1, 300, "every day", "Tells her about chemistry", "Hides upstairs when it gets loud", expects: "Nothing but that he is well", expected: "Peace", gives: Support.Companionship);
        story.Someone("Bernadette", "works in the shop", 2, 200, "five days a week", "Sees everything, says it kindly", "Sofia is her employer", gives: Support.Companionship | Support.Practical, even: Reciprocity.PersonGivesMore);
        story.Someone("Enzo", "brother-in-law", 3, 150, "Sundays", "Generous", "Lends Paolo money behind her back", even: Reciprocity.NeitherGives, wanted: "To stay out of it");
        story.Circle(Moment.Start, 3);
        story.Before(Lane.Relationship, story.Years(17), "Opened the bakery together", 4, paolo).Before(Lane.Relationship, story.Months(9), "Paolo signed the lease for a second shop alone", -5, paolo)
            .Before(Lane.Mood, story.Months(8), "Stopped sleeping in the same rhythm", -2).Before(Lane.Relationship, story.Months(6), "They stopped talking about it at all", -3, paolo)
            .Before(Lane.Treatment, story.Days(40), "Iron tablets", 1);
        story.Candidate(ProblemArea.RoleDispute, "Paolo and I: who decides", "The lease, then the silence; mood follows each of his decisions.", paolo).Candidate(ProblemArea.RoleTransition, "from one shop to two", "More work, but work never made her ill before.");
        Weeks(story, paolo, nonna, luca);
        Agreed(story, paolo);
        story.Phq(16, 15, 16, 14, 14, 12, 11).Gad((1, 13), (5, 11));
        return story;
    }

    private static void Agreed(Story story, Person paolo)
    {
        const string diagnosis = "A moderate depressive episode", onset = "Eight months ago", link = "The lease for the second shop, signed without her";
        const string strengths = "Keeps a business, a boy and a grandmother going at once. Says what is true when asked straight.";
        var first = story.Offer(3, ProblemArea.RoleDispute, "Paolo's decisions", paolo, diagnosis, onset, link,
            "You have a depression. It began when Paolo signed for a second shop without you. I suggest we work on how to change Paolo's mind.", strengths);
        story.Says(first, 3, 20, FormulationAnswer.AskForChange, "It is not only Paolo. I never say what I want either. And I do not want to change his mind, I want to be asked.").Replaced(first);
        var second = story.Offer(4, ProblemArea.RoleDispute, "who decides, and how we say what we want", paolo, diagnosis, onset, link,
            "You have a depression; it is an illness and it can be treated. It began after Paolo signed for a second shop without asking you. You wanted to be asked; he expected you to come along as always; neither of you said so, and for half a year you have both stopped trying. That is what we call a standstill. I suggest we look at what each of you expects, at how you say it or do not, and at what could move. You need not know yet how it will end.",
            strengths, own: "I want to be asked. That is all, and it is not small.");
        story.Says(second, 4, 26, FormulationAnswer.Accept, "Yes, this is us. I would like Paolo to hear it one day.");
        story.Goal(4, "Be asked before money is spent, and ask too", (4, 1), (5, 1), (6, 3), (7, 4));
        story.Goal(4, "One hour a week that is not about flour", (4, 0), (6, 2), (7, 5));
    }

    private static void Weeks(Story story, Person paolo, Person nonna, Person luca)
    {
        story.Meet(1, new("Came between two deliveries.", "Symptoms, illness named, IPT explained. She asked whether it is allowed to be ill in the busiest week of the year. It is. No thoughts of death.") { Did = Technique.Exploration | Technique.DirectiveHelp });
        story.Meet(2, new("Luca asked if she was cross with him.", "Timeline: the lease stands out; mood follows each decision that she hears of afterwards. Asked, alone and plainly, whether she is ever afraid of him: no, never.") { With = luca });
        story.Meet(3, new("No change.", "Inventory and circle. Paolo stands in the middle ring, ‘where he has put himself’. First formulation offered.") { With = paolo, Did = Technique.Clarification });
        story.Meet(4, new("Sent the letter back with a pencil mark in the margin.", "She was right: it made the focus one-sided. Rewrote it with her words. The stage is impasse: no open talk about it for half a year.")
        { With = paolo, Stage = DisputeStage.Impasse, Did = Technique.Clarification, Process = "I had taken her side in the first letter. Good that she heard it before I did." });
        story.Meet(5, new("Said yes to the second version. Tense at home.", "What each expects, in two columns. Some of it can be had. Going through Friday's exchange line by line: she said ‘do what you like’ and meant ‘ask me’.")
        { With = paolo, Stage = DisputeStage.Impasse, Did = Technique.CommunicationAnalysis | Technique.Clarification, Step = "Notice one ‘do what you like’ before it is out" });
        story.Meet(6, new("Said ‘ask me’ at the breakfast table. He put his cup down.", "It got louder, as we had said it might, and then he asked. Practised the next sentence here, twice. Luca came downstairs during it, by himself.")
        { With = paolo, Stage = DisputeStage.Renegotiation, Did = Technique.RolePlay | Technique.CommunicationAnalysis, Step = "Ask Paolo for one hour on Sunday, in the shop after closing", Came = "I caught it on Tuesday. I said the other thing.", Shared = true });
        story.Meet(7, new("They sat in the shop for an hour. He showed her the figures.", "He is frightened about the second shop and had hidden it. They are talking again: renegotiation. Chose with her what to ask for next and what can wait. The next session is the middle.")
        { With = paolo, Stage = DisputeStage.Renegotiation, Did = Technique.DecisionAnalysis | Technique.Clarification, Step = "Go through the books together on Thursday", Came = "He had bought two chairs for it.", Shared = true });
        story.Week(6, Lane.Relationship, 4, "Said ‘ask me’ at breakfast", 2, paolo).Week(7, Lane.Relationship, 3, "An hour in the shop, with the figures", 3, paolo).Week(7, Lane.Relationship, 1, "Nonna Rita said she should have bent", -1, nonna);
    }
}
