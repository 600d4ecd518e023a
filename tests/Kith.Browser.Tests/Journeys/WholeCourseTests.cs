using Kith.Browser.Tests.Harness;

namespace Kith.Browser.Tests.Journeys;

/// <summary>Sixteen sessions, each of the two once at the desk and once on a phone.</summary>
public sealed class WholeCourseTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    private const int Sessions = 16;
    private const string Dispute = "Living with Ben";
    private const string Move = "The move away from home";
    private const string Goal = "Talk with Ben about money without shouting";
    private const string FirstLetter = "You have a depression. It began after the move.";
    private const string SecondLetter = "You have a depression. It goes with how you and Ben stopped talking. We work on that.";

    [Theory]
    [InlineData(Desk, Phone)]
    [InlineData(Phone, Desk)]
    public async Task A_therapist_and_a_client_go_through_a_whole_course_of_sixteen_sessions(int therapistWidth, int clientWidth)
    {
        var pair = new Pair(await SignedInAsync("ines@demo.example", therapistWidth));
        await pair.AddTheClientAsync();
        await pair.BeginTheCourseAsync("Acute IPT for adults", Sessions);
        await pair.GiveTheClientASignInAsync(await SomebodyAsync(clientWidth));

        await BeginningAsync(pair);
        await FormulationAsync(pair);
        await MiddleAsync(pair);
        await EndAsync(pair);

        Assert.Empty(pair.Client.Faults);
        Assert.DoesNotContain(pair.Therapist.Faults, fault => !fault.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal));
    }

    private static async Task BeginningAsync(Pair pair)
    {
        await pair.AnswerThePhq9Async("More than half the days", lastAnswer: "Several days");
        await pair.AnswerTheGad7Async("Several days");
        await pair.WriteWhatWasDoneAsync();

        await pair.NameTheIllnessAsync();
        await pair.AgreeOnTheSickRoleAsync();
        await pair.BeginSessionAsync(1);
        await pair.WriteDownTheSessionAsync("Crying at work since the move.", "Tell Ada how it is.");
        await pair.TypeTheNoteAsync("She told the story of the year.");
        await pair.TypeThroughACutNetworkAsync("She told the story of the year. Then the silence with Ben.");
        await pair.SignTheNoteAsync();
        await pair.AmendTheNoteAsync("She told the story of two years. Then the silence with Ben.", "It was two years.");
        await pair.ShareTheNoteAsync("She told the story of two years.");

        await pair.PutOnTheTimelineAsync("Moved in with Ben", "People");
        await pair.HoldAsync(2);
        await pair.NamePersonAsync("Ben", "Partner");
        await pair.NamePersonAsync("Ada", "Sister");
        await pair.NamePersonAsync("Mum", "Mother");
        await pair.DragIntoTheCircleAsync("Ben", ring: 3, angle: 60);
        await pair.PlaceByKeyboardAsync("Ada");
        await pair.PlaceFromTheListAsync("Mum", "Outer ring");
        await pair.KeepTheCircleAsync("Start");
        await pair.HoldAsync(3);
    }

    private static async Task FormulationAsync(Pair pair)
    {
        await pair.ListAreaAsync("Role transition", Move);
        await pair.ListAreaAsync("Role dispute", Dispute);
        await pair.RankFirstAsync(Dispute);
        await pair.WriteTheFormulationAsync("Role transition", Move, FirstLetter);
        await pair.AnswerTheFormulationAsync(FirstLetter, "No, this does not fit", "It is not the move. It is Ben and me.");
        await pair.TherapistOpensAsync("/formulation/write");
        await pair.Therapist.ChooseAsync("Focus", "Role dispute");
        await pair.Therapist.FillAsync("What the focus is about", Dispute);
        await pair.Therapist.PressAsync("Save the draft");
        await pair.WriteAnotherVersionAsync(SecondLetter);
        await pair.AnswerTheFormulationAsync(SecondLetter, "Yes, this fits", "Yes. That is it.");
        await pair.SetAGoalAsync(Goal);
        await pair.RateTheGoalAsync(Goal, 2);
        await pair.HoldAsync(4);
    }

    private static async Task MiddleAsync(Pair pair)
    {
        for (var number = 5; number <= 8; number++)
            await pair.HoldAsync(number);
        await pair.AnswerBesideTheTherapistAsync("phq-9", 9, "Several days");
        await pair.WriteWhatWasDoneAsync();
        await pair.PlaceFromTheListAsync("Ben", "Middle ring");
        await pair.KeepTheCircleAsync("Middle");
        await pair.LookBackAtTheMiddleAsync();
        for (var number = 9; number <= 15; number++)
            await pair.HoldAsync(number);
        await pair.OneMoreIsRefusedAsync(Sessions);
    }

    private static async Task EndAsync(Pair pair)
    {
        await pair.HoldAsync(Sessions);
        await pair.AnswerBesideTheTherapistAsync("phq-9", 9, "Not at all");
        await pair.RateTheGoalAsync(Goal, 8);
        await pair.PlaceFromTheListAsync("Ben", "Inner ring");
        await pair.KeepTheCircleAsync("End");
        await pair.SeeWhoMovedAsync("Ben came closer, from the outer to the inner ring");
        await pair.LookBackAtTheEndAsync("I stop answering Ada.", "Ada first, then Dr Hall.");
        await pair.CloseAsCompletedAsync();
    }
}
