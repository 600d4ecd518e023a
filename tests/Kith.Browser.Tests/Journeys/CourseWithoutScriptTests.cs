using Kith.Browser.Tests.Harness;

namespace Kith.Browser.Tests.Journeys;

/// <summary>Eight sessions with script switched off, both of them on a phone and both at the desk.</summary>
public sealed class CourseWithoutScriptTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    private const string Loss = "Since father died";
    private const string FirstLetter = "You have a depression. It began when your father died.";
    private const string SecondLetter = "You have a depression. It began when your father died and nobody spoke of him.";

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desk)]
    public async Task The_course_goes_its_way_without_script(int width)
    {
        var pair = new Pair(await SignedInAsync("ines@demo.example", width, script: false));
        await pair.AddTheClientAsync();
        await pair.BeginTheCourseAsync("Brief IPT", sessions: 8);
        await pair.GiveTheClientASignInAsync(await SomebodyAsync(width, script: false));
        await pair.AnswerThePhq9Async("Several days", lastAnswer: "Several days");
        await pair.WriteWhatWasDoneAsync();

        await pair.NameTheIllnessAsync();
        await pair.BeginSessionAsync(1);
        await pair.SaveTheNoteAsync("He died in spring.");
        await pair.SignTheNoteAsync();
        await pair.ShareTheNoteAsync("He died in spring.");
        await pair.PutOnTheTimelineAsync("Father died", "People");
        await pair.NamePersonAsync("Ada", "Sister");
        await pair.PlaceFromTheListAsync("Ada", "Outer ring");
        await pair.KeepTheCircleAsync("Start");

        await pair.ListAreaAsync("Role transition", "A house without him");
        await pair.ListAreaAsync("Grief", Loss);
        await pair.RankFirstAsync(Loss);
        await pair.WriteTheFormulationAsync("Grief", Loss, FirstLetter);
        await pair.AnswerTheFormulationAsync(FirstLetter, "Not quite", "Nobody speaks of him. That belongs in it.");
        await pair.WriteAnotherVersionAsync(SecondLetter);
        await pair.AnswerTheFormulationAsync(SecondLetter, "Yes, this fits", "Yes.");

        for (var number = 2; number <= 8; number++)
            await pair.HoldAsync(number);
        await pair.OneMoreIsRefusedAsync(sessions: 8);
        await pair.PlaceFromTheListAsync("Ada", "Inner ring");
        await pair.KeepTheCircleAsync("End");
        await pair.SeeWhoMovedAsync("Ada came closer, from the outer to the inner ring");
        await pair.LookBackAtTheEndAsync("I stop going out.", "Ada.");
        await pair.CloseAsCompletedAsync();
        Assert.Empty(pair.Client.Faults.Concat(pair.Therapist.Faults));
    }
}
