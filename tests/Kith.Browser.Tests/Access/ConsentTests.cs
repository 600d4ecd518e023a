using Kith.Browser.Tests.Harness;
using Kith.Browser.Tests.Journeys;

namespace Kith.Browser.Tests.Access;

/// <summary>A client agrees that a supervisor reads along, and takes it back.</summary>
public sealed class ConsentTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    [Fact]
    public async Task A_supervisor_reads_the_record_while_the_client_agrees_and_not_from_the_moment_on_in_which_it_is_taken_back()
    {
        var pair = new Pair(await SignedInAsync("ines@demo.example"));
        await pair.AddTheClientAsync();
        await pair.BeginTheCourseAsync("Acute IPT for adults", 16);
        await pair.GiveTheClientASignInAsync(await SomebodyAsync(Phone));
        var miriam = await SupervisorAsync();
        await miriam.OpenAsync("/supervising");
        await miriam.DoesNotSeeAsync(Pair.ClientName);

        await AnswerAsync(pair.Client, "Yes, I agree");
        await miriam.OpenAsync("/supervising");
        await miriam.FollowAsync(Pair.ClientName);
        var record = miriam.Path;
        await miriam.SeesAsync(Pair.ClientName);

        await AnswerAsync(pair.Client, "No, or not any more");
        await pair.Client.FollowAsync("Supervision");
        await pair.Client.SeesAsync("Answers so far");
        await pair.Client.UnfoldAsync("Yes, on");
        await pair.Client.SeesAsync("I agree that my therapist's supervisor may read my record");
        Assert.Equal(404, (await miriam.Page.GotoAsync(record))!.Status);
        await miriam.OpenAsync("/supervising");
        await miriam.DoesNotSeeAsync(Pair.ClientName);

        await pair.Client.OpenAsync("/my/opened");
        await pair.Client.SeesAsync("Miriam Kessler");
        Assert.True(await pair.Client.IsPhoneWideAsync());
    }

    private static async Task AnswerAsync(Person client, string answer)
    {
        await client.OpenAsync("/my");
        await client.FollowAsync("What I agreed to");
        await client.FollowAsync("Supervision");
        await client.ChooseAsync("Your answer", answer);
        await client.PressAsync("Save my answer");
        await client.SeesAsync("What I agreed to");
    }

    /// <summary>An administrator adds her and says whom she supervises.</summary>
    private async Task<Person> SupervisorAsync()
    {
        const string Email = "miriam@demo.example";
        var alex = await SignedInAsync("admin@demo.example");
        await alex.OpenAsync("/accounts/add");
        await alex.FillAsync("Name", "Miriam Kessler");
        await alex.FillAsync("E-mail address", Email);
        await alex.ChooseAsync("Role", "Supervisor");
        await alex.PressAsync("Add and show the password");
        var password = await alex.Page.Locator("code.password").InnerTextAsync();
        await alex.OpenAsync("/supervising/give");
        await alex.PickAsync("Supervisor", "Miriam Kessler");
        await alex.PickAsync("Whom", "Ines Albrecht");
        await alex.PressAsync("Begin the supervision");
        await alex.SeesAsync("Miriam Kessler supervises Ines Albrecht");
        var miriam = await SomebodyAsync();
        await miriam.SignInAsync(Email, password);
        return miriam;
    }
}
