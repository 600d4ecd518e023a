namespace Kith.Host.Demo.People;

/// <summary>First meeting still to come: referred, planned, and the questions before it answered.</summary>
internal static class HannahOkafor
{
    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x16, Name = "Hannah Okafor", Email = "hannah@demo.example", BornOn = s.Born(29, 5, 30), Therapist = s.Ines,
            ReferredBy = "Dr Helen Marsh, Riverside Surgery", Contact = "Text, any time before nine in the evening", Past = 0, NextIn = 0, At = new(16, 30),
        });
        story.Answer("phq-9", 1, 17);
        story.Answer("gad-7", 1, 12);
        return story;
    }
}
