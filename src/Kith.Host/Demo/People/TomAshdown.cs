using Kith.Clinical.Inventory;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo.People;

/// <summary>The inventory is half done: two people gone through, three named. One answer of the last questionnaire is missing.</summary>
internal static class TomAshdown
{
    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x19, Name = "Tom Ashdown", Email = "tom@demo.example", BornOn = s.Born(31, 10, 21), Therapist = s.Tomas,
            ReferredBy = "Dr Ruth Abara, Park Lane Surgery", Contact = "Text", Past = 2, NextIn = 0, At = new(9, 0),
        });
        story.Illness("F32.0", "Mild to moderate depressive episode", "Low, restless, drinks more coffee than water, keeps checking his phone. Still works. No thoughts of death.", "Asthma inhaler. No other medicine.");
        story.SickRole("Organising the stag weekend", "Comes each week; runs on Saturdays", 5);
        var ellie = story.Someone("Ellie", "left him", 1, 15, "none for nine weeks", "Four years, two flats, one cat", "Moved out while he was at work", expects: "An explanation", since: "Everything", onset: "Low since the week she left", even: Reciprocity.NotSaid, wanted: "Not sure");
        var gran = story.Someone("Gran", "grandmother who raised him", 1, 80, "Sundays", "Knows without asking", "Is getting frail", expects: "That she stays", expected: "That he is happy", gives: Support.Emotional | Support.Practical, even: Reciprocity.EvenlyGiven, since: "He visits more", wanted: "To tell her");
        story.Someone("Olu", "best friend, getting married", 2, 200, "", "", "");
        story.Someone("Mum", "mother", null, 0, "", "", "");
        story.Someone("Priti", "team lead", null, 0, "", "", "");
        story.Before(Lane.Relationship, story.Years(4), "Met Ellie", 4, ellie).Before(Lane.Relationship, story.Days(66), "Ellie moved out", -5, ellie).Before(Lane.Mood, story.Days(55), "Stopped cooking", -2);
        story.Meet(1, new("Nine weeks since Ellie left.", "Symptoms gone through, illness named; he asked whether it is heartbreak. It can be both. IPT and its end explained. No thoughts of death.") { With = ellie, Did = Technique.Exploration | Technique.DirectiveHelp });
        story.Meet(2, new("Told Gran. She had known.", "Timeline drawn. Inventory begun: Ellie and Gran done, three more named for next time.") { With = gran, Did = Technique.Exploration, Step = "Think about who else belongs on the list" });
        story.Phq(15, 16).Gad((1, 9));
        story.Answer("phq-9", 3, 14, skipped: 4);
        return story;
    }
}
