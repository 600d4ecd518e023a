using System.Globalization;
using Kith.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Journeys;

/// <summary>From the first name on the caseload to the people in the client's life.</summary>
internal static class Beginning
{
    public static async Task AddTheClientAsync(this Pair pair)
    {
        var therapist = pair.Therapist;
        await therapist.OpenAsync("/clients/add");
        await therapist.FillAsync("Name", Pair.ClientName);
        await therapist.FillDateAsync("Date of birth", new(1988, 5, 4));
        await therapist.FillAsync("A safe way to reach them", "Her own telephone, evenings");
        await therapist.FillAsync("Referred by", "Dr Hall");
        await therapist.PressAsync("Add and plan the course");
        await therapist.SeesAsync("A new course for " + Pair.ClientName);
    }

    /// <summary>The first try ends before it begins: it is turned down in words, and all that was typed is still there.</summary>
    public static async Task BeginTheCourseAsync(this Pair pair, string protocol, int sessions)
    {
        var therapist = pair.Therapist;
        var first = Pair.FirstDay(sessions);
        await therapist.ChooseAsync("Protocol", protocol);
        await therapist.FillAsync("Number of sessions", sessions.ToString(CultureInfo.InvariantCulture));
        await therapist.FillAsync("Days between sessions", "1");
        await therapist.FillDateAsync("First session", first);
        await therapist.FillAsync("Time", "09:00");
        await therapist.FillDateAsync("Ends on", first.AddDays(-3));
        await therapist.FillAsync("In a crisis", "Her sister Ada, then the night line.");
        await therapist.PressAsync("Begin the course");
        await therapist.IsRefusedAsync("This was not saved yet");
        Assert.Equal("Her sister Ada, then the night line.", await therapist.Field("In a crisis").InputValueAsync());

        await therapist.FillDateAsync("Ends on", Days.Today.AddDays(14));
        await therapist.PressAsync("Begin the course");
        await therapist.IsNotRefusedAsync();
        await therapist.SeesAsync(Pair.ClientName);
        pair.HasBegun();
        await pair.AgreesToTreatmentAsync();
    }

    /// <summary>The client says yes to the therapist; without it no session is opened.</summary>
    private static async Task AgreesToTreatmentAsync(this Pair pair)
    {
        await pair.TherapistOpensAsync("/consents/treatment");
        await pair.Therapist.ChooseAsync("What the client says", "Yes, they agree");
        await pair.Therapist.PressAsync("Keep the answer");
        await pair.Therapist.IsNotRefusedAsync();
    }

    public static async Task GiveTheClientASignInAsync(this Pair pair, Person client)
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync("");
        await therapist.FollowAsync("Give this client a sign-in");
        await therapist.FillAsync("The client's e-mail address", pair.Email);
        await therapist.PressAsync("Make the sign-in and show the password");
        await pair.ClientComesAsync(client, await therapist.Page.Locator("code.password").InnerTextAsync());
        await client.SeesAsync("Hello Nora");
    }

    public static async Task NameTheIllnessAsync(this Pair pair)
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync("/assessment/record");
        await therapist.FillAsync("Symptoms", "Low since March, wakes at four, cries at work.");
        await therapist.FillAsync("The illness in words", "A depression of medium weight");
        await therapist.FillAsync("ICD-10 code", "F32.1");
        await therapist.PressAsync("Record the illness");
        await therapist.SeesAsync("F32.1");
    }

    public static async Task AgreeOnTheSickRoleAsync(this Pair pair)
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync("/assessment/ease");
        await therapist.FillAsync("What is eased", "No late shifts");
        await therapist.FillAsync("The work of getting better", "A walk every day");
        await therapist.PressAsync("Save what is agreed");
        await therapist.SeesAsync("No late shifts");
    }

    public static async Task PutOnTheTimelineAsync(this Pair pair, string words, string about)
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync("/timeline");
        await therapist.FillAsync("What happened", words);
        await therapist.ChooseAsync("What it is about", about);
        await therapist.Page.GetByRole(AriaRole.Group, new() { Name = "When" }).GetByLabel("Year").FillAsync($"{Days.Today.Year - 1}");
        await therapist.PressAsync("Add to the timeline");
        await therapist.IsNotRefusedAsync();
        await Assertions.Expect(therapist.Page.Locator("main")).ToContainTextAsync(words);
    }

    public static async Task NamePersonAsync(this Pair pair, string name, string relation)
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync("/inventory/add");
        await therapist.FillAsync("Name", name);
        await therapist.FillAsync("Relation", relation);
        await therapist.PressAsync("Add to the inventory");
        await therapist.SeesAsync(name);
    }
}
