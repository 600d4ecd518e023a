using System.Net;
using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Storage;
using Kith.Web.Tests.Forms;

namespace Kith.Web.Tests.Supervising;

/// <summary>A supervisor reads what the client agreed to, for as long as both stand.</summary>
public sealed class SupervisionTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_supervisor_reads_once_the_client_agrees_and_no_longer_when_the_client_takes_it_back(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        LivedCourse.LetAWeekPass(clinic);
        var course = await clinic.HasLivedCourseAsync();
        var supervisor = await clinic.HasUserAsync("Mira Supervisor", "mira@test.example", Role.Supervisor);
        var (mira, nora) = (await clinic.SignedInAsync("mira@test.example"), await clinic.SignedInAsync(course.ClientEmail));
        await GiveAsync(clinic, supervisor);
        Assert.Contains("Nobody's record is open to you yet", (await mira.OpenAsync("/supervising")).Words, StringComparison.Ordinal);

        await AnswerAsync(nora, "Accept");
        Assert.Contains("Nora", (await mira.OpenAsync("/supervising")).Words, StringComparison.Ordinal);
        var record = await mira.OpenAsync($"/supervising/{course.Id}");
        Assert.Contains("We met.", record.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mira.OpenAsync(course.Url)).Status);

        await AnswerAsync(nora, "Decline");
        Assert.Equal(HttpStatusCode.NotFound, (await mira.OpenAsync($"/supervising/{course.Id}")).Status);
        Assert.Contains("no", (await nora.OpenAsync("/my/consents")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ended_supervision_closes_the_records()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var supervisor = await clinic.HasUserAsync("Mira Supervisor", "mira@test.example", Role.Supervisor);
        await AnswerAsync(await clinic.SignedInAsync(course.ClientEmail), "Accept");
        var given = await GiveAsync(clinic, supervisor);
        var mira = await clinic.SignedInAsync("mira@test.example");
        Assert.Equal(HttpStatusCode.OK, (await mira.OpenAsync($"/supervising/{course.Id}")).Status);

        var id = given.Document.QuerySelector("input[name='Form.Supervision']")!.GetAttribute("value")!;
        Assert.Null((await given.SendAsync("end-supervision", ("Form.Supervision", id))).Refusal);
        Assert.Equal(HttpStatusCode.NotFound, (await mira.OpenAsync($"/supervising/{course.Id}")).Status);
    }

    [Fact]
    public async Task The_front_desk_sees_names_and_times_and_nothing_else()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        await clinic.HasUserAsync("Rita Receptionist", "rita@test.example", Role.Receptionist);
        var rita = await clinic.SignedInAsync("rita@test.example");
        var page = await rita.OpenAsync("/front-desk");
        Assert.Contains("16:00", page.Words, StringComparison.Ordinal);
        Assert.Contains("Nora", page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await rita.OpenAsync(course.Url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await rita.OpenAsync("/caseload")).Status);
    }

    private static async Task<Page> GiveAsync(TestClinic clinic, KithUser supervisor)
    {
        var page = await (await clinic.AdministratorAsync()).OpenAsync("/supervising/give");
        var given = await page.SendAsync("give-supervision", ("Form.Supervisor", supervisor.Id.ToString()), ("Form.Supervisee", TestClinic.TherapistId.ToString()));
        Assert.Null(given.Refusal);
        return given;
    }

    private static async Task AnswerAsync(Visitor client, string answer)
    {
        var page = await (await client.OpenAsync("/my/consents/supervision")).SendAsync("my-consent", ("Form.Answer", answer));
        Assert.Null(page.Refusal);
        Assert.Equal("/my/consents", page.Path);
    }
}
