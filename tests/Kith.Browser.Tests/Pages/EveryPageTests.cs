using Kith.Browser.Tests.Harness;
using Kith.Browser.Tests.Journeys;

namespace Kith.Browser.Tests.Pages;

/// <summary>Every page of the product as anybody may meet it. A page that no link leads to is a failure.</summary>
public sealed class EveryPageTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    /// <summary>No page links to them; mails do.</summary>
    private static readonly string[] OnlyOutOfAMail = ["/reminders/no-more/{Token}", "/sign-in/link/{Token}"];

    /// <summary>There only before anybody came; Access/SetUpTests inspects it.</summary>
    private const string OnlyWhileEmpty = "/set-up";

    [Fact]
    public async Task Nobody_meets_a_barrier_before_signing_in()
    {
        var walk = new Walk(await SomebodyAsync());
        await walk.FromAsync(course: null, "/sign-in", "/sign-in/link?asked=yes", "/sign-in/link/abc", "/help", "/help?country=IE", "/not-found", "/check-in/again", await LinkAsync());
        AllIsWell([walk], "");
    }

    [Fact]
    public async Task Somebody_with_a_link_meets_no_barrier_on_any_page()
    {
        var link = await LinkAsync();
        var phone = await SomebodyAsync(Phone);
        await phone.EnterAsync(link);
        var walk = new Walk(phone);
        await walk.FromAsync(course: null, "/check-in", "/check-in?part=1&question=1", "/check-in?part=1&question=9", "/check-in?part=1&check=1");
        await phone.AnswerByLinkAsync();
        await walk.FromAsync(course: null, "/check-in");
        AllIsWell([walk], "CheckInLinks");
    }

    [Fact]
    public async Task An_administrator_meets_no_barrier_on_any_page()
    {
        var walk = new Walk(await SignedInAsync("admin@demo.example"));
        await walk.FromAsync(course: null, "/accounts", "/accounts?role=client", "/measures/phq-9", "/help");
        AllIsWell([walk], "Administrators", "Staff", "PrivacyOfficers");
    }

    [Fact]
    public async Task A_client_meets_no_barrier_on_any_page()
    {
        var walks = new List<Walk>();
        foreach (var (name, more) in new (string, string[])[]
        {
            ("sofia", ["/my/check-in", .. Questions(1, 9), .. Questions(2, 7), "/my/check-in?part=1&check=1", "/my/check-in?part=1&care=9"]),
            ("beatriz", ["/my/formulation", "/my/areas"]),
            ("tom", ["/my/areas"]),
            ("joan", ["/my/scores", "/my/signs"]),
            ("leila", ["/my/scores", "/my/rhythm"]),
            ("hannah", []),
            ("gareth", ["/my/plan"]),
        })
        {
            var walk = new Walk(await SignedInAsync($"{name}@demo.example"));
            await walk.FromAsync(course: null, ["/my", .. more]);
            walks.Add(walk);
        }

        AllIsWell(walks, "Clients");

        static string[] Questions(int part, int last) => [$"/my/check-in?part={part}&question=1", $"/my/check-in?part={part}&question={last}"];
    }

    [Fact]
    public async Task A_therapist_meets_no_barrier_on_any_page()
    {
        var ines = await SignedInAsync("ines@demo.example");
        var tomas = await SignedInAsync("tomas@demo.example");
        Walk[] walks = [new(ines), new(tomas)];
        await ThroughAsync(walks[0], ines, "Priya Nair", "/today", "/caseload", "/caseload?change=worse", "/caseload?q=nobody", "/clients/add");
        await ThroughAsync(walks[0], ines, "Joan Whitcombe", "/caseload?closed=yes");
        // What only these have: an answer about safety and a course that is not on track, an assessment with a plan, and a formulation that waits for its answer.
        var (leila, gareth, beatriz) = (await CourseOfAsync(ines, "Leila Haddad"), await CourseOfAsync(ines, "Gareth Llewellyn"), await CourseOfAsync(tomas, "Beatriz Almeida"));
        await walks[0].FromAsync($"{gareth}/safety", $"{gareth}/safety", $"{gareth}/safety/plan?change=1");
        await walks[0].FromAsync($"{leila}/safety", leila, $"{leila}/safety", $"{leila}/measures", $"{leila}/measures/rhythm", $"{leila}/measures/c-ssrs/total", $"{leila}/review/on-track");
        await walks[1].FromAsync($"{beatriz}/formulation", "/today", beatriz, $"{beatriz}/formulation", $"{beatriz}/areas");
        await ThroughAnEmptyCourseAsync(walks[1], tomas);
        AllIsWell(walks, "Therapists", "Staff");
    }

    [Fact]
    public async Task A_form_that_is_turned_down_puts_up_no_barrier()
    {
        var nobody = new Walk(await SomebodyAsync());
        await nobody.BeRefusedAsync("/sign-in", "Sign in");
        await nobody.BeRefusedAsync(await LinkAsync(), "Go on");
        var admin = new Walk(await SignedInAsync("admin@demo.example"));
        await admin.BeRefusedAsync("/accounts/add", "Add and show the password");
        await admin.BeRefusedAsync("/measures/wsas/import", "Check the file and bring it in");
        var client = new Walk(await SignedInAsync("beatriz@demo.example"));
        await client.BeRefusedAsync("/my/formulation", "Send my answer");

        var ines = await SignedInAsync("ines@demo.example");
        var (therapist, course) = (new Walk(ines), await CourseOfAsync(ines, "Priya Nair"));
        foreach (var (page, button) in new[]
        {
            ("/measures/plan", "Keep this change"), ("/measures/phq-9/total", "Keep this score"), ("/timeline", "Add to the timeline"), ("/inventory/add", "Add to the inventory"), ("/goals", "Set this goal"),
            ("/areas/write", "List it"), ("/sessions/plan", "Plan the session"), ("/review/middle", "Sign"), ("/contract", "Agree the new contract"), ("/close", "Close the course"),
        })
            await therapist.BeRefusedAsync(course + page, button);
        await therapist.BeRefusedAsync("/clients/add", "Add and plan the course");
        foreach (var walk in new[] { nobody, admin, client, therapist })
            Assert.True(walk.Faults.Count == 0, string.Join("\n\n", walk.Faults));
    }

    /// <summary>A course of which nothing is there but its sessions, whose client cannot sign in yet, and then a letter with blanks in it.</summary>
    private static async Task ThroughAnEmptyCourseAsync(Walk walk, Person therapist)
    {
        var pair = new Pair(therapist);
        await pair.AddTheClientAsync();
        await pair.BeginTheCourseAsync("Acute IPT for adults", 16);
        await walk.FromAsync(pair.Course, pair.Course, $"{pair.Course}/review/middle", $"{pair.Course}/formulation/preview");

        await pair.TherapistOpensAsync("/formulation/write");
        await therapist.PressAsync("Begin the letter");
        await therapist.PressAsync("Save the draft");
        await walk.FromAsync(course: null, $"{pair.Course}/formulation", $"{pair.Course}/formulation/preview");
    }

    /// <summary>A link to the questions of a client who has no sign-in.</summary>
    private async Task<string> LinkAsync()
    {
        var pair = new Pair(await SignedInAsync("tomas@demo.example"));
        await pair.AddTheClientAsync();
        await pair.BeginTheCourseAsync("Acute IPT for adults", 16);
        return await pair.MakeALinkAsync();
    }

    /// <summary>All pages of one course, and the ways of looking at it that have an address of their own.</summary>
    private static async Task ThroughAsync(Walk walk, Person therapist, string client, params string[] before)
    {
        var course = await CourseOfAsync(therapist, client);
        await walk.FromAsync(course, [.. before, course, $"{course}/inventory?as=table", $"{course}/measures/plan?change=gad-7", $"{course}/review/middle", $"{course}/review/end"]);
    }

    private static async Task<string> CourseOfAsync(Person therapist, string client)
    {
        await therapist.OpenAsync($"/caseload?q={Uri.EscapeDataString(client)}");
        if (await therapist.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = client }).CountAsync() == 0)
            await therapist.OpenAsync($"/caseload?closed=yes&q={Uri.EscapeDataString(client)}");
        await therapist.FollowAsync(client);
        return therapist.Path;
    }

    private static void AllIsWell(IReadOnlyList<Walk> walks, params string[] who)
    {
        var missed = Routes.All.Where(route => who.Contains(route.Who) && !OnlyOutOfAMail.Append(OnlyWhileEmpty).Contains(route.Pattern)).Except(walks.SelectMany(w => w.Seen)).Select(route => $"no link led to {route.Pattern}");
        var faults = walks.SelectMany(w => w.Faults).Concat(missed).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(faults.Count == 0, $"{faults.Count} faults\n\n{string.Join("\n\n", faults)}");
    }
}
