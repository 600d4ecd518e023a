using Kith.Clinical.Formulations;
using Kith.Clinical.Sessions;
using Kith.Web.Storage;

namespace Kith.Web.Tests.Today;

/// <summary>The first page of a therapist's day.</summary>
public sealed class ShowTodayTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_comes_next_is_listed_also_when_nobody_recorded_the_session_before(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await clinic.HasCourseAsync("Nora");
        clinic.Time.Advance(TimeSpan.FromDays(7));
        var today = await (await clinic.TherapistAsync()).OpenAsync("/today");
        Assert.Contains("1 session today", today.Words, StringComparison.Ordinal);
        Assert.Contains("Open session 2 with Nora", today.Words, StringComparison.Ordinal);
        Assert.Contains("Not recorded yet", today.Words, StringComparison.Ordinal);
        Assert.Contains("Nora, session 1 7 days ago", today.Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Unsigned_notes_waiting_formulations_and_answers_about_safety_are_all_there_and_only_the_own(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var (course, theirs) = (await clinic.HasCourseAsync("Nora"), await clinic.HasCourseAsync("Somebody else’s", TestClinic.OtherTherapistId));
        var therapist = await clinic.TherapistAsync();
        await (await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[0]}")).SendAsync("progress-note", ("Text", "She came."), ("Form.Press", "save"));
        var offered = new Formulation { Id = Guid.CreateVersion7(), CourseId = course.Id, Number = 1, WrittenById = TestClinic.TherapistId, Focus = ProblemArea.Grief, FocusAbout = "Her father", PlainWords = "Dear Nora", LinkingEvent = "His death", Diagnosis = "Depression" };
        Assert.Null(offered.Offer(null, Enum.GetValues<ProblemArea>(), clinic.Time.GetUtcNow()));
        await clinic.WriteAsync(offered);
        var client = await clinic.SignedInAsync(course.ClientEmail);
        await (await client.OpenAsync("/my/check-in?part=1&question=9")).SendAsync("check-in", ("Answer", "1"));

        var words = (await therapist.OpenAsync("/today")).Words;
        Assert.Contains("1 note to sign", words, StringComparison.Ordinal);
        Assert.Contains("with the client", words, StringComparison.Ordinal);
        Assert.Contains("An answer about safety waits for you", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody else", words, StringComparison.Ordinal);
        Assert.Contains("Somebody else", (await (await clinic.OtherTherapistAsync()).OpenAsync("/today")).Words, StringComparison.Ordinal);
        Assert.NotEqual(course.Id, theirs.Id);
    }

    [Fact]
    public async Task The_caseload_names_the_session_to_come_when_an_earlier_one_was_not_recorded()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await clinic.HasCourseAsync("Nora");
        clinic.Time.Advance(TimeSpan.FromDays(8));
        var caseload = (await (await clinic.TherapistAsync()).OpenAsync("/caseload")).Words;
        Assert.Contains("Monday, 16:00", caseload, StringComparison.Ordinal);
        Assert.Contains("an earlier one is not recorded yet", caseload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_clients_at_one_time_are_planned_and_a_sentence_says_so_without_a_name()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (nora, lena) = (await clinic.HasCourseAsync("Nora", sessions: 1), await clinic.HasCourseAsync("Lena", sessions: 2));
        var page = await (await clinic.TherapistAsync()).OpenAsync($"{nora.Url}/sessions");
        Assert.Contains("You have another session at the same time, 16:00", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lena", page.Words, StringComparison.Ordinal);
        await clinic.InDatabaseAsync(async db =>
        {
            (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Set<Session>(), s => s.Id == lena.SessionIds[0])).CancelByTherapist("");
            return await db.SaveChangesAsync();
        });
        Assert.DoesNotContain("another session", (await (await clinic.TherapistAsync()).OpenAsync($"{nora.Url}/sessions")).Words, StringComparison.Ordinal);
    }
}
