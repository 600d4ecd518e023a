using System.Net;
using Kith.Clinical.Access;
using Kith.Clinical.Safety;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Family;

/// <summary>What a parent, a guardian or somebody close to a client sees: name, times and safety plan, and for how long.</summary>
public sealed class FamilyTests
{
    private const string Mother = "mother@test.example";

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_mother_of_a_girl_of_fifteen_sees_times_and_plan_without_being_asked_until_the_sixteenth_birthday(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await HasChildAsync(clinic);
        var (mother, password) = await TiedAsync(clinic, course, "Guardian");

        var family = await mother.OpenAsync("/family");
        Assert.Contains("Nora", family.Words, StringComparison.Ordinal);
        Assert.Contains("Monday, 2 March 2026, 16:00–16:50", family.Words, StringComparison.Ordinal);
        Assert.Contains("Walk the dog.", (await mother.OpenAsync($"/family/{course.Id}")).Words, StringComparison.Ordinal);
        foreach (var closed in (string[])[course.Url, $"{course.Url}/measures", "/caseload", "/my", "/audit"])
            Assert.Equal(HttpStatusCode.NotFound, (await mother.OpenAsync(closed)).Status);

        // Her sixteenth birthday begins at the clinic's midnight.
        clinic.Time.SetUtcNow(new(2026, 3, 9, 23, 59, 0, TimeSpan.Zero));
        Assert.Contains("Nora", (await (await SignInAsync(clinic, password)).OpenAsync("/family")).Words, StringComparison.Ordinal);
        clinic.Time.SetUtcNow(new(2026, 3, 10, 0, 0, 0, TimeSpan.Zero));
        mother = await SignInAsync(clinic, password);
        Assert.Contains("Nothing is shared with you now", (await mother.OpenAsync("/family")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mother.OpenAsync($"/family/{course.Id}")).Status);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Somebody_close_sees_something_only_while_the_client_agrees(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        await HasPlanAsync(clinic, course);
        var (daniel, _) = await TiedAsync(clinic, course, "Carer");
        Assert.Equal(HttpStatusCode.NotFound, (await daniel.OpenAsync($"/family/{course.Id}")).Status);

        var nora = await clinic.SignedInAsync(course.ClientEmail);
        await AnswerAsync(nora, "Accept");
        Assert.Contains("Walk the dog.", (await daniel.OpenAsync($"/family/{course.Id}")).Words, StringComparison.Ordinal);
        Assert.Contains("as the client agreed", (await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/family")).Words, StringComparison.Ordinal);
        Assert.Contains("Mother Quist", (await nora.OpenAsync("/my/opened")).Words, StringComparison.Ordinal);

        await AnswerAsync(nora, "Decline");
        Assert.Equal(HttpStatusCode.NotFound, (await daniel.OpenAsync($"/family/{course.Id}")).Status);
        var asked = await nora.OpenAsync((await nora.OpenAsync("/my/consents")).Document.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Sharing with", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("I agree that Mother Quist sees my name", asked.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_in_confidence_stays_there()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await HasChildAsync(clinic);
        var (mother, _) = await TiedAsync(clinic, course, "Guardian", ("Form.Confidential", "true"));
        Assert.Contains("Nora", (await mother.OpenAsync("/family")).Words, StringComparison.Ordinal);
        var plan = await mother.OpenAsync($"/family/{course.Id}");
        Assert.DoesNotContain("Walk the dog.", plan.Words, StringComparison.Ordinal);
        Assert.Contains("There is no safety plan here for you to read", plan.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parent_of_two_children_has_one_sign_in_and_ending_one_leaves_the_other()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (nora, omid) = (await HasChildAsync(clinic), await HasChildAsync(clinic, "Omid"));
        var (mother, _) = await TiedAsync(clinic, nora, "Guardian");
        var therapist = await clinic.TherapistAsync();
        var again = await (await therapist.OpenAsync($"{omid.Url}/family")).SendAsync("give-relation", Typed("Guardian"));
        Assert.Null(again.Refusal);
        Assert.Null(again.Document.QuerySelector("code.password"));
        Assert.Contains("Mother Quist", again.Words, StringComparison.Ordinal);
        var both = await mother.OpenAsync("/family");
        Assert.Contains("Nora", both.Words, StringComparison.Ordinal);
        Assert.Contains("Omid", both.Words, StringComparison.Ordinal);

        var page = await therapist.OpenAsync($"{nora.Url}/family");
        var relation = page.Document.QuerySelector("input[name='Form.Relation']")!.GetAttribute("value")!;
        Assert.Null((await page.SendAsync("end-relation", ("Form.Relation", relation))).Refusal);
        var one = await mother.OpenAsync("/family");
        Assert.DoesNotContain("Nora", one.Words, StringComparison.Ordinal);
        Assert.Contains("Omid", one.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_person_is_tied_once_and_nobody_is_tied_to_another_therapists_client()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await HasChildAsync(clinic);
        await TiedAsync(clinic, course, "Guardian");
        var therapist = await clinic.TherapistAsync();
        var page = await therapist.OpenAsync($"{course.Url}/family");
        Assert.Equal("family.already", (await page.SendAsync("give-relation", Typed("Carer"))).RefusalCode);
        Assert.NotNull((await page.SendAsync("give-relation", [.. Typed("Facilitator"), ("Form.Email", "other.mother@test.example")])).Refusal);
        Assert.NotNull((await page.SendAsync("give-relation", [.. Typed("Guardian"), ("Form.Email", "therapist@test.example")])).Refusal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await clinic.OtherTherapistAsync()).OpenAsync($"{course.Url}/family")).Status);
        Assert.Equal(1, await clinic.InDatabaseAsync(db => db.Set<Relation>().CountAsync()));
    }

    private static (string Name, string Value)[] Typed(string kind) => [("Form.Name", "Mother Quist"), ("Form.Email", Mother), ("Form.Kind", kind)];

    private static async Task<TestCourse> HasChildAsync(TestClinic clinic, string name = "Nora")
    {
        var course = await clinic.HasCourseAsync(name, bornOn: new(2010, 3, 10));
        await HasPlanAsync(clinic, course);
        return course;
    }

    private static Task HasPlanAsync(TestClinic clinic, TestCourse course) =>
        clinic.WriteAsync(new SafetyPlan { Id = Guid.CreateVersion7(), CourseId = course.Id, Number = 1, WrittenById = TestClinic.TherapistId, WrittenAt = clinic.Time.GetUtcNow(), OwnWays = "Walk the dog." });

    /// <summary>The therapist ties them and hands over the password.</summary>
    private static async Task<(Visitor Visitor, string Password)> TiedAsync(TestClinic clinic, TestCourse course, string kind, params (string Name, string Value)[] more)
    {
        var page = await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/family");
        var given = await page.SendAsync("give-relation", [.. Typed(kind), .. more]);
        Assert.Null(given.Refusal);
        var password = given.Document.QuerySelector("code.password")!.TextContent;
        return (await SignInAsync(clinic, password), password);
    }

    private static async Task<Visitor> SignInAsync(TestClinic clinic, string password)
    {
        var visitor = clinic.Stranger();
        var home = await (await visitor.OpenAsync("/sign-in")).SendAsync("/sign-in/enter", ("email", Mother), ("password", password));
        Assert.Equal("/family", home.Path);
        return visitor;
    }

    private static async Task AnswerAsync(Visitor client, string answer)
    {
        var path = (await client.OpenAsync("/my/consents")).Document.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Sharing with", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Null((await (await client.OpenAsync(path)).SendAsync("my-consent", ("Form.Answer", answer))).Refusal);
    }
}
