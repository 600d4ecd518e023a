using System.Net;
using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Access.Factors;
using Kith.Web.Storage;

namespace Kith.Web.Tests.House;

/// <summary>Walks every route of the program.</summary>
public sealed class RouteTests : IAsyncLifetime
{
    /// <summary>Routes anybody may open, each with its reason.</summary>
    private static readonly string[] Open =
    [
        "/",             // leads on by role
        "/account/stay", // tells how long a sign-in lasts, and nobody that they have none
        "/check-in/again", // says to open the link again
        "/check-in/again/enter",
        "/check-in/{Token}", // whoever holds a link stands here and is asked the year of birth
        "/check-in/{token}/enter",
        "/health/alive", // says that the program answers, and nothing else
        "/help",         // whoever needs help is asked nothing
        "/leave",        // an empty page, for whoever has just left
        "/not-found",
        "/reminders/no-more/{Token}", // a link out of a mail, which carries its own right
        "/set-up",       // there only while the clinic is empty, and asks for the code on the console
        "/sign-in",
        "/sign-in/code",
        "/sign-in/enter",
        "/sign-in/link",
        "/sign-in/link/ask",
        "/sign-in/link/enter",
        "/sign-in/link/{Token}", // out of a mail, and carries its own right
        "/sign-in/passkey",
        "/sign-in/passkey/options",
    ];

    private TestClinic clinic = null!;

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    public async ValueTask InitializeAsync() => clinic = await TestClinic.OpenAsync();

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public void Every_route_says_who_may_enter()
    {
        var silent = RouteWalk.Of(clinic).Where(r => !RouteWalk.IsOpen(r) && RouteWalk.PolicyOf(r) is null).Select(r => r.RoutePattern.RawText);
        Assert.Empty(silent);
    }

    [Fact]
    public void Only_the_routes_listed_here_are_open_to_everybody() =>
        Assert.Equal(Open.Order(StringComparer.Ordinal), RouteWalk.Of(clinic).Where(r => RouteWalk.IsOpen(r))
            .Select(RouteWalk.PathOf).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_stranger_is_led_to_the_sign_in_and_nobody_sees_a_page_of_another_role(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var visitors = new List<(Role? Role, Visitor Visitor)> { (null, clinic.Stranger()), (Role.Client, await clinic.SignedInAsync(course.ClientEmail)) };
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not Role.Client))
        {
            await clinic.HasUserAsync($"{role}", $"{role}@walk.example", role);
            visitors.Add((role, await clinic.SignedInAsync($"{role}@walk.example")));
        }

        var wrong = new List<string>();
        foreach (var route in RouteWalk.Of(clinic).Where(r => !RouteWalk.IsOpen(r) && RouteWalk.Gets(r)))
        {
            var path = RouteWalk.Filled(route, course);
            foreach (var (role, visitor) in visitors)
            {
                var page = await visitor.OpenAsync(path);
                var entered = page.Status is not HttpStatusCode.NotFound && !page.Path.StartsWith("/sign-in", StringComparison.Ordinal) && page.Path is not "/check-in/again" && page.Status is not HttpStatusCode.Unauthorized;
                if (entered && !MayEnter(RouteWalk.PolicyOf(route)!, role))
                    wrong.Add($"{role?.ToString() ?? "a stranger"} entered {path}");
                if ((int)page.Status >= 500)
                    wrong.Add($"{role?.ToString() ?? "a stranger"} met a fault at {path}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Staff_without_a_second_step_enter_nothing_but_their_own_sign_in(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database, services => services.AddSingleton(new StaffRule(Asks: true)));
        var course = await clinic.HasCourseAsync();
        Visitor[] staff = [await clinic.TherapistAsync(), await clinic.AdministratorAsync()];
        var (wrong, walked) = (new List<string>(), 0);
        foreach (var route in RouteWalk.Of(clinic).Where(r => !RouteWalk.IsOpen(r) && RouteWalk.Gets(r) && RouteWalk.PolicyOf(r) is not (Policies.OwnSignIn or Policies.CheckInLinks)))
        {
            foreach (var visitor in staff)
            {
                var page = await visitor.OpenAsync(RouteWalk.Filled(route, course));
                walked++;
                if (page.Path != "/account" && page.Status is not HttpStatusCode.NotFound)
                    wrong.Add($"{RouteWalk.PathOf(route)}: {page.Status} at {page.Path}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(walked > 100, $"Only {walked} pages were tried; the test proves nothing.");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Another_therapists_course_and_a_course_that_never_was_answer_alike_on_every_route(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var theirs = await clinic.HasCourseAsync(therapistId: TestClinic.OtherTherapistId);
        var none = new TestCourse(Guid.CreateVersion7(), Guid.CreateVersion7(), "", []);
        var me = await clinic.TherapistAsync();
        var wrong = new List<string>();
        // A measure of the library is nobody's record, and a link to sign in asks for one press before it is looked at.
        foreach (var route in RouteWalk.Of(clinic).Where(r => RouteWalk.PathOf(r).Contains('{', StringComparison.Ordinal) && RouteWalk.Gets(r)
            && !RouteWalk.PathOf(r).StartsWith("/measures/", StringComparison.Ordinal) && !RouteWalk.PathOf(r).StartsWith("/sign-in/link/", StringComparison.Ordinal)))
        {
            var (a, b) = (await me.OpenAsync(RouteWalk.Filled(route, theirs)), await me.OpenAsync(RouteWalk.Filled(route, none)));
            if (a.Status is not HttpStatusCode.NotFound || a.Status != b.Status || Masked(a.Text, theirs) != Masked(b.Text, none))
                wrong.Add($"{RouteWalk.PathOf(route)}: {a.Status} and {b.Status}");
        }

        Assert.Empty(wrong);
    }

    /// <summary>The page without what differs in every answer: ids in addresses, tokens and keys.</summary>
    private static string Masked(string text, TestCourse course) =>
        System.Text.RegularExpressions.Regex.Replace(
            text.Replace(course.Id.ToString(), "ID", StringComparison.Ordinal).Replace(course.ClientId.ToString(), "ID", StringComparison.Ordinal),
            "value=\"[^\"]*\"|[0-9a-f]{8}-[0-9a-f-]{27}", "");

    private static bool MayEnter(string policy, Role? role) => policy switch
    {
        Policies.Therapists => role is Role.Therapist or Role.Trainee or Role.Supervisor or Role.Facilitator,
        Policies.Supervisors => role is Role.Supervisor,
        Policies.BreakGlass => role is Role.Therapist or Role.Supervisor,
        Policies.SecondPersons => role is Role.Supervisor or Role.Administrator,
        Policies.FrontDesk => role is Role.Receptionist,
        Policies.Families => role is Role.Carer,
        Policies.Clients => role is Role.Client,
        Policies.Administrators => role is Role.Administrator,
        Policies.PrivacyOfficers => role is not (null or Role.Client or Role.Carer),
        Policies.Staff => role is not (null or Role.Client or Role.Carer or Role.Receptionist or Role.Manager),
        Policies.OwnSignIn => role is not null,
        _ => false,
    };
}
