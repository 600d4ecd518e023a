using Kith.Clinical.Courses;
using Kith.Clinical.Inventory;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo.People;

/// <summary>Dropped out after session 3: two missed, written to, closed with the definition that applied.</summary>
internal static class AoifeBrennan
{
    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x1e, Name = "Aoife Brennan", Email = "aoife@demo.example", BornOn = s.Born(23, 4, 28), Therapist = s.Tomas,
            ReferredBy = "University health centre", Contact = "Text", Past = 5, NextIn = 4, WeeksAgo = 3, At = new(14, 0), Mode = SessionMode.Video,
        });
        story.Illness("F32.0", "Mild to moderate depressive episode", "Low since the second year began, skips lectures, eats little. No thoughts of death.", "Contraceptive pill. No other medicine.");
        story.SickRole("Running the debating society", "Comes each week; one lecture a day", 4);
        var mam = story.Someone("Mam", "mother", 1, 30, "Sundays", "Warm", "Expects first-class marks", expected: "A doctor in the family", gives: Support.Practical, even: Reciprocity.NotSaid);
        var liv = story.Someone("Liv", "flatmate", 2, 190, "every day", "Cooks for two", "Has a new boyfriend", gives: Support.Companionship, since: "Home less");
        story.Before(Lane.Relationship, story.Years(1), "Moved over for university", -1, mam).Before(Lane.Mood, story.Months(3), "Stopped going to lectures", -3);
        story.Meet(1, new("Turned the camera on after ten minutes.", "Symptoms, illness named, IPT explained. Unsure whether she wants this or her tutor does. Said that is a fair question. No thoughts of death.") { Did = Technique.Exploration | Technique.DirectiveHelp });
        story.Meet(2, new("Two lectures.", "Timeline begun.") { With = liv });
        story.Meet(3, new("Mam is coming to visit.", "Inventory with two people. Spoke about whether this is hers. She will think.") { With = mam, Did = Technique.Clarification, Step = "Write down one reason of her own, if there is one", Process = "I pressed a little. I would not now." });
        story.Miss(4, "Did not join. Text sent.");
        story.Miss(5, "Did not join. Rang, then wrote a letter with the ways back and the crisis numbers.");
        story.Phq(13, 13, 12).Gad((1, 10));
        story.Close(ClosingReason.DroppedOut, 12, "No answer to text, call and letter. Tutor and GP know she can come back without a new referral.", DropoutDefinition.FewerThanHalfTheSessions);
        return story;
    }
}
