using System.Net;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Measures;

/// <summary>The therapist types a score from paper or another program.</summary>
public sealed class TypeTotalTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Kept_with_who_typed_it_whence_and_its_day_and_said_so_wherever_it_is_shown(Database database) => await InACourseAsync(database, async (clinic, course, therapist) =>
    {
        var page = await TypeAsync(therapist, course, "wsas", ("Total", "27"), ("From", "Paper"));
        Assert.Equal($"{course.Url}/measures", page.Path);
        Assert.Contains("Total typed by Ruth Therapist, from paper", page.Words, StringComparison.Ordinal);
        Assert.Contains("A dashed ring is a total that was typed", page.Words, StringComparison.Ordinal);
        var response = (await ResponsesAsync(clinic)).Single();
        Assert.Equal((27, TotalFrom.Paper, AnsweredBy.Therapist, TestClinic.TherapistId, course.SessionIds[0]), (response.Total, response.TypedFrom, response.AnsweredBy, response.AnsweredById, response.SessionId));
        Assert.All(response.Answers, a => Assert.Null(a));
        Assert.Contains("WSAS 27", (await therapist.OpenAsync(course.Url)).Words, StringComparison.Ordinal);
        Assert.Contains("27", (await (await clinic.SignedInAsync(course.ClientEmail)).OpenAsync("/my/scores")).Words, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_answer_about_safety_raises_its_alert_and_the_score_leads_the_course_as_any_other(Database database) => await InACourseAsync(database, async (clinic, course, therapist) =>
    {
        var page = await TypeAsync(therapist, course, "phq-9", ("Total", "17"), ("Known[9]", "2"), ("From", "OtherSystem"));
        Assert.Contains("Risk: open", page.Words, StringComparison.Ordinal);
        var alert = await clinic.InDatabaseAsync(db => db.Set<SafetyAlert>().SingleAsync());
        Assert.Equal((9, 2), (alert.Item, alert.Value));
        Assert.NotEmpty(await clinic.InDatabaseAsync(db => db.Set<AlertStep>().ToListAsync()));
        var standing = await clinic.InDatabaseAsync(db => db.Set<CourseStanding>().SingleAsync());
        Assert.Equal((17, 1), (standing.LastScore, standing.OpenAlerts));
        Assert.Equal(HttpStatusCode.OK, (await therapist.OpenAsync($"{course.Url}/safety/{alert.Id}")).Status);
    });

    [Theory]
    [InlineData("wsas", "Total", "41", "measures.total-out-of-range")]
    [InlineData("wsas", "Total", "twelve", "measures.not-a-number")]
    [InlineData("wsas", "Total", "", "measures.total-missing")]
    [InlineData("wsas", "NotApplying", "2", "form.not-in-list")]
    [InlineData("wsas", "From", "Memory", "form.not-in-list")]
    [InlineData("wsas", "From", "", "form.missing")]
    [InlineData("wsas", "OnYear", "2027", "form.date-too-late")]
    [InlineData("phq-9", "Known[9]", "", "measures.critical-not-said")]
    [InlineData("phq-9", "Known[9]", "7", "measures.out-of-range")]
    [InlineData("phq-9", "Total", "26", "measures.critical-missing")]
    [InlineData("c-ssrs", "Total", "3", "measures.critical-missing")]
    [InlineData("ede-q", "Parts[shape]", "7", "measures.part-out-of-range")]
    public async Task What_cannot_be_right_is_refused_in_words_kept_and_changes_nothing(string key, string field, string typed, string code) => await InACourseAsync(Database.Sqlite, async (clinic, course, therapist) =>
    {
        var measure = MeasureLibrary.Get(key);
        var right = new Dictionary<string, string> { ["Form.Total"] = "2", ["Form.From"] = "Paper" };
        foreach (var critical in measure.CriticalItems)
            right[$"Form.Known[{critical.Item}]"] = "unknown";
        right[$"Form.{field}"] = typed;
        var refused = await TypeAsync(therapist, course, key, [.. right.Select(r => (r.Key, r.Value))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        if (field != "OnYear")
            Assert.Equal(code, refused.RefusalCode);
        Assert.Empty(await ResponsesAsync(clinic));
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_wrong_one_is_replaced_with_a_reason_and_both_stay(Database database) => await InACourseAsync(database, async (clinic, course, therapist) =>
    {
        var page = await TypeAsync(therapist, course, "wsas", ("Total", "27"), ("From", "Paper"));
        var wrong = (await ResponsesAsync(clinic)).Single();
        Assert.NotNull(page.Document.QuerySelector($"a[href$='/measures/wsas/total?instead={wrong.Id}']"));
        clinic.Time.Advance(TimeSpan.FromHours(1));
        var correcting = await therapist.OpenAsync($"{course.Url}/measures/wsas/total?instead={wrong.Id}");
        Assert.Equal(["27"], correcting.Fields("type-total")["Form.Total"]);
        var refused = await correcting.SendAsync("type-total", ("Total", "17"));
        Assert.Equal("measures.no-reason", refused.RefusalCode);
        Assert.Null((await refused.SendAsync("type-total", ("Reason", "Misread."))).Refusal);
        var all = await ResponsesAsync(clinic);
        var right = all.Single(r => r.SupersededById is null);
        Assert.Equal((17, wrong.FinishedAt, wrong.SessionId), (right.Total, right.FinishedAt, right.SessionId));
        Assert.Equal((right.Id, "Misread."), (all.Single(r => r.Id == wrong.Id).SupersededById, all.Single(r => r.Id == wrong.Id).SupersededBecause));
    });

    [Fact]
    public async Task A_second_score_of_one_day_is_pointed_out() => await InACourseAsync(Database.Sqlite, async (clinic, course, therapist) =>
    {
        await TypeAsync(therapist, course, "wsas", ("Total", "27"), ("From", "Paper"));
        Assert.Equal("measures.one-of-that-day", (await TypeAsync(therapist, course, "wsas", ("Total", "17"), ("From", "Paper"))).RefusalCode);
        Assert.Null((await TypeAsync(therapist, course, "wsas", ("Total", "17"), ("From", "Paper"), ("OnDay", "27"), ("OnMonth", "2"))).Refusal);
        var earlier = (await ResponsesAsync(clinic)).Single(r => r.Total == 17);
        Assert.Equal(new DateTimeOffset(2026, 2, 27, 12, 0, 0, TimeSpan.Zero), earlier.FinishedAt);
    });

    [Fact]
    public async Task A_measure_without_a_total_is_kept_by_its_parts() => await InACourseAsync(Database.Sqlite, async (clinic, course, therapist) =>
    {
        var page = await TypeAsync(therapist, course, "ecr-rs", ("Parts[avoidance]", "2.5"), ("Parts[anxiety]", "4"), ("From", "Paper"));
        Assert.Contains("Avoidance 2.5, Anxiety 4", page.Words, StringComparison.Ordinal);
        var response = (await ResponsesAsync(clinic)).Single();
        Assert.Equal([250, 400], response.TypedParts);
        Assert.Equal(HttpStatusCode.OK, (await (await clinic.SignedInAsync(course.ClientEmail)).OpenAsync("/my/scores")).Status);
    });

    [Fact]
    public async Task An_unknown_measure_somebody_elses_course_and_somebody_elses_score_are_not_found() => await InACourseAsync(Database.Sqlite, async (clinic, course, therapist) =>
    {
        Assert.Equal(HttpStatusCode.NotFound, (await therapist.OpenAsync($"{course.Url}/measures/none/total")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await therapist.OpenAsync($"{course.Url}/measures/wsas/total?instead={Guid.CreateVersion7()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await clinic.OtherTherapistAsync()).OpenAsync($"{course.Url}/measures/wsas/total")).Status);
    });

    private static async Task<Page> TypeAsync(Visitor therapist, TestCourse course, string key, params (string, string)[] typed) =>
        await (await therapist.OpenAsync($"{course.Url}/measures/{key}/total")).SendAsync("type-total", typed);

    private static Task<List<Response>> ResponsesAsync(TestClinic clinic) => clinic.InDatabaseAsync(db => db.Set<Response>().ToListAsync());

    private static async Task InACourseAsync(Database database, Func<TestClinic, TestCourse, Visitor, Task> ask)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await ask(clinic, await clinic.HasCourseAsync(), await clinic.TherapistAsync());
    }
}
