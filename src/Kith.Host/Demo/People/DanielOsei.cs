using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Reviews;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo.People;

/// <summary>Brief IPT, eight sessions by telephone: a bus driver off the road after a heart attack.</summary>
internal static class DanielOsei
{
    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x1c, Name = "Daniel Osei", Email = "daniel@demo.example", BornOn = s.Born(48, 12, 8), Therapist = s.Tomas,
            ReferredBy = "Cardiac rehabilitation, St Brendan's", Contact = "Landline at home", Protocol = "brief-ipt", Sessions = 8, Past = 5, NextIn = 2, At = new(10, 0), Mode = SessionMode.Phone,
        });
        story.Illness("F32.0", "Mild to moderate depressive episode", "Low, worried, listens to his heart at night, avoids the depot. No thoughts of death: ‘I have just not died.’", "Heart attack three months ago, one stent, four tablets a day. Cardiac nurse knows of these talks.");
        story.SickRole("Doing the garden for three households", "Rings each week; walks the ten minutes the nurse set", 4);
        var efua = story.Someone("Efua", "wife", 1, 20, "every day", "Strong, prays and jokes in one breath", "Counts his tablets", expects: "Not to be watched", expected: "That he lives", gives: Support.Emotional | Support.Practical, even: Reciprocity.PersonGivesMore, since: "She sleeps lightly", wanted: "To be husband and wife again");
        var crew = story.Someone("The depot", "drivers of line 14", 2, 180, "was daily", "Twenty years of mornings", "Fall silent when he comes in", gives: Support.Companionship, wanted: "To go in by the front door", onset: "Low from the day the licence went");
        story.Someone("Kofi", "son, 19", 1, 310, "messages", "Wants to drive too", "Is frightened for him");
        var nurse = story.Someone("Sister Ann", "cardiac nurse", 3, 110, "Tuesdays", "Answers straight", "None", gives: Support.Advice);
        story.Circle(Moment.Start, 2);
        story.Before(Lane.Relationship, story.Years(20), "First day on line 14", 4, crew).Before(Lane.Mood, story.Days(95), "Heart attack at the wheel, at a red light", -5).Before(Lane.Relationship, story.Days(60), "Licence for buses taken away for now", -4, crew).Before(Lane.Treatment, story.Days(50), "Began rehabilitation", 1, nurse);
        story.Candidate(ProblemArea.RoleTransition, "from driver to patient", "Low began with the licence, not with the heart.", crew).Candidate(ProblemArea.RoleDispute, "Efua and the tablets", "They laugh about it most days.", efua);
        story.Meet(1, new("Rang from the kitchen.", "Symptoms, illness named, eight sessions explained. People who matter. No thoughts of death; not drinking.") { Did = Technique.Exploration | Technique.DirectiveHelp });
        story.Meet(2, new("Walked past the depot on the other side.", "Event found: the letter about the licence. Circle. Formulation offered on the telephone and put into his account.") { With = crew, Did = Technique.Clarification });
        story.Meet(3, new("Said yes to it.", "What line 14 was: the good, and the back pain. Mourning with jokes.") { With = crew, Did = Technique.EncouragementOfAffect, Step = "Wave to one driver" });
        story.Meet(4, new("Three waved first.", "The middle. What could be his at the depot without a wheel: he trained half of them. Practised asking the manager.") { With = crew, Did = Technique.RolePlay | Technique.DecisionAnalysis, Step = "Ask about training new drivers", Came = "They hooted.", Shared = true });
        story.Meet(5, new("Went in by the front door.", "The manager wants him two mornings. Efua cried from relief; he had not known how frightened she was. Listening to her, not to the heart.") { With = efua, Did = Technique.Exploration | Technique.EncouragementOfAffect, Step = "Ask Efua how she slept", Came = "I asked. He said when can you start.", Shared = true });
        var first = story.Offer(2, ProblemArea.RoleTransition, "from the driver's seat to a life after the heart attack", null, "A depressive episode after a heart attack", "Two months ago", "The letter that took the bus licence",
            "You have a depression, and your heart did not cause it alone: it came with the letter about your licence. For twenty years you were the fourteen. I suggest we use eight talks to say goodbye to the wheel, to be angry about it where needed, and to find what else of you the depot and your family need.", "Humour, faith, twenty years of patience in traffic.", own: "I was the fourteen.");
        story.Says(first, 2, 3, FormulationAnswer.Accept, "Yes, that is me.");
        story.Goal(2, "Go into the depot by the front door", (2, 0), (4, 4), (5, 8));
        story.Goal(3, "Sleep without counting", (3, 2), (5, 5));
        story.Review(Moment.Middle, 4, 9, "The waving.", "Efua's nights.", Decision.GoOn, "14 to 10. Four more.");
        story.Week(4, Lane.Relationship, 3, "Three drivers waved", 3, crew).Week(5, Lane.Relationship, 2, "Two mornings of training offered", 4, crew);
        story.Move(crew, 1, 180);
        story.Phq(14, 13, 12, 10, 9);
        return story;
    }
}
