using System.Net;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Web.Measures;
using Kith.Web.Storage;
using Kith.Web.Tests.CheckIn;
using Kith.Web.Tests.Interop;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Measures;

/// <summary>The therapist adds, moves and drops questionnaires, and everybody who asks, shows or reminds goes by it.</summary>
public sealed class PlanTests
{
    private const string First = "/my/check-in?part=1&question=1";

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_added_is_asked_by_sign_in_by_link_and_named_wherever_the_session_is_shown(Database database) => await InACourseAsync(database, async (clinic, course, therapist, client) =>
    {
        var page = await ChangeAsync(therapist, course, ("Measure", "ucla-3"), ("When", "EverySession"), ("Reason", "See whether she feels less alone."));
        Assert.Equal($"{course.Url}/measures/plan", page.Path);
        Assert.Contains("See whether she feels less alone. (Ruth Therapist, 2 March 2026)", page.Words, StringComparison.Ordinal);
        Assert.Contains("UCLA-3 added: before every session", page.Words, StringComparison.Ordinal);
        Assert.Contains("They take about 6 minutes", (await client.OpenAsync("/my")).Words, StringComparison.Ordinal);
        Assert.Contains("Part 3 of 3", (await client.OpenAsync("/my/check-in?part=3&question=1")).Words, StringComparison.Ordinal);
        Assert.Contains("UCLA-3", (await therapist.OpenAsync(course.Url)).Words, StringComparison.Ordinal);
        Assert.Contains("UCLA-3 has not been answered yet", (await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[0]}")).Words, StringComparison.Ordinal);
        Assert.Contains("Answer the UCLA-3 beside the client", (await therapist.OpenAsync($"{course.Url}/measures")).Words, StringComparison.Ordinal);
        var phone = await clinic.PhoneAsync(await clinic.HasLinkAsync(course));
        Assert.Contains("Part 3 of 3", (await phone.OpenAsync("/check-in?part=3&question=1")).Words, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_moved_to_a_later_session_is_not_asked_before_this_one_and_the_client_is_done_without_it(Database database) => await InACourseAsync(database, async (clinic, course, therapist, client) =>
    {
        await ChangeAsync(therapist, course, ("?", "gad-7"), ("When", "TheseSessions"), ("Sessions", "4"), ("Sessions", "12"), ("Reason", "Two forms at once are too much."));
        var choice = (await ChoicesAsync(clinic)).Single();
        Assert.Equal([4, 12], choice.AtSessions);
        var page = await client.OpenAsync(First);
        while (page.Document.QuerySelector("input[name='Form.Answer']") is not null)
            page = await page.SendAsync("check-in", ("Answer", "0"), ("Press", "next"));
        Assert.Contains("Your answers are sent", (await page.SendAsync("check-in", ("Press", "send"))).Words, StringComparison.Ordinal);
        Assert.Contains("answered", (await therapist.OpenAsync("/today")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("GAD-7 has not", (await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[0]}")).Words, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Dropping_the_one_that_asks_about_safety_says_in_its_own_words_what_is_asked_no_more(Database database) => await InACourseAsync(database, async (clinic, course, therapist, client) =>
    {
        var refused = await ChangeAsync(therapist, course, ("?", "phq-9"), ("When", "Never"), ("Reason", "She cannot bear this form just now."));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "measures.plan-consider"), (refused.Status, refused.RefusalCode));
        Assert.Contains("Before sessions 1 to 16 nobody asks the client any more: “Thoughts that you would be better off dead", refused.Words, StringComparison.Ordinal);
        Assert.Contains("leads this course", refused.Words, StringComparison.Ordinal);
        Assert.Empty(await ChoicesAsync(clinic));

        await refused.SendAsync("change-plan", ("Knowing", "true"));
        Assert.Equal(MeasureChange.Dropped, (await ChoicesAsync(clinic)).Single().Change);
        Assert.Contains("7 short questions", (await client.OpenAsync("/my/check-in")).Words, StringComparison.Ordinal);
        Assert.Contains("Question 1 of 7", (await client.OpenAsync(First)).Words, StringComparison.Ordinal);
    });

    [Fact]
    public async Task With_nothing_to_ask_before_a_session_nobody_is_asked_reminded_or_said_to_have_answered() => await InACourseAsync(Database.Sqlite, async (clinic, course, therapist, client) =>
    {
        await ChangeAsync(therapist, course, ("?", "gad-7"), ("When", "Never"), ("Reason", "Not her trouble."));
        await (await ChangeAsync(therapist, course, ("?", "phq-9"), ("When", "TheseSessions"), ("Sessions", "8"), ("Reason", "Asked by word of mouth."))).SendAsync("change-plan", ("Knowing", "true"));
        Assert.Contains("Nothing to do right now", (await client.OpenAsync("/my")).Words, StringComparison.Ordinal);
        Assert.Contains("There are no questions now", (await client.OpenAsync("/my/check-in")).Words, StringComparison.Ordinal);
        Assert.Contains("no questionnaire comes before the next one", (await therapist.OpenAsync($"{course.Url}/measures/links")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Before this week’s sessions", (await therapist.OpenAsync("/today")).Words, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("hrsd-17", "EverySession", "measures.plan-rated-by-clinician")]
    [InlineData("wsas", "EverySession", "measures.plan-no-wording")]
    [InlineData("wsas", "Never", "measures.plan-not-asked")]
    [InlineData("ucla-3", "TheseSessions", "measures.plan-no-session")]
    [InlineData("phq-9", "EverySession", "measures.plan-nothing-changed")]
    [InlineData("gad-7", "AsProtocol", "measures.plan-not-changed")]
    [InlineData("gds-15", "EverySession", "measures.plan-consider")]
    [InlineData("phq-a", "EverySession", "measures.plan-no-wording")]
    [InlineData("none", "EverySession", "form.not-in-list")]
    [InlineData("", "EverySession", "measures.plan-no-measure")]
    [InlineData("ucla-3", "Sometimes", "form.not-in-list")]
    public async Task What_cannot_be_is_refused_in_words_and_changes_nothing(string measure, string when, string code) => await InACourseAsync(Database.Sqlite, async (clinic, course, therapist, _) =>
    {
        var refused = await ChangeAsync(therapist, course, ("Measure", measure), ("When", when), ("Reason", "Because."));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (refused.Status, refused.RefusalCode));
        Assert.Equal(["Because."], refused.Fields("change-plan")["Form.Reason"]);
        Assert.Empty(await ChoicesAsync(clinic));
    });

    [Fact]
    public async Task A_change_needs_a_reason_and_a_page_left_open_is_stale() => await InACourseAsync(Database.Sqlite, async (clinic, course, therapist, _) =>
    {
        var open = await therapist.OpenAsync($"{course.Url}/measures/plan");
        Assert.Equal("measures.plan-no-reason", (await ChangeAsync(therapist, course, ("Measure", "ucla-3"), ("When", "EverySession"))).RefusalCode);
        await ChangeAsync(therapist, course, ("Measure", "ucla-3"), ("When", "EverySession"), ("Reason", "Support."));
        Assert.Equal("form.stale", (await open.SendAsync("change-plan", ("Measure", "k10"), ("When", "EverySession"), ("Reason", "Distress."))).RefusalCode);
        Assert.Single(await ChoicesAsync(clinic));
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_changes_at_once_are_one_and_the_other_is_told(Database database) => await InACourseAsync(database, async (clinic, course, therapist, _) =>
    {
        Page[] pages = [await therapist.OpenAsync($"{course.Url}/measures/plan"), await therapist.OpenAsync($"{course.Url}/measures/plan")];
        var answers = await Task.WhenAll(pages.Select((page, i) => page.SendAsync("change-plan", ("Measure", i == 0 ? "ucla-3" : "k10"), ("When", "EverySession"), ("Reason", "At once."))));
        Assert.Single(await ChoicesAsync(clinic));
        Assert.Contains(answers, a => a.RefusalCode == "form.stale");
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_change_is_replaced_and_taken_back_and_all_of_it_stays_in_the_record(Database database) => await InACourseAsync(database, async (clinic, course, therapist, client) =>
    {
        await ChangeAsync(therapist, course, ("?", "gad-7"), ("When", "Never"), ("Reason", "Not her trouble."));
        clinic.Time.Advance(TimeSpan.FromMinutes(1));
        await ChangeAsync(therapist, course, ("?", "gad-7"), ("When", "EverySession"), ("Reason", "It is after all."));
        clinic.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("measures.plan-no-reason", (await ChangeAsync(therapist, course, ("?", "gad-7"), ("When", "AsProtocol"))).RefusalCode);
        var page = await ChangeAsync(therapist, course, ("?", "gad-7"), ("When", "AsProtocol"), ("Reason", "Too much each week."));
        Assert.Contains("Another change took its place on 2 March 2026", page.Words, StringComparison.Ordinal);
        Assert.Contains("Taken back by Ruth Therapist on 2 March 2026: Too much each week.", page.Words, StringComparison.Ordinal);
        Assert.All(await ChoicesAsync(clinic), c => Assert.False(c.Stands));
        Assert.Contains("Part 1 of 2", (await client.OpenAsync(First)).Words, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task In_words_the_clinic_brought_one_can_be_asked_of_the_client(Database database) => await InACourseAsync(database, async (clinic, course, therapist, client) =>
    {
        await clinic.WriteAsync(new ClinicWording { Id = Guid.CreateVersion7(), MeasureKey = "wsas", Number = 1, Words = Wordings.Written(MadeUp.Words(MeasureLibrary.Get("wsas"))), Licence = "Ours." });
        Assert.Null((await ChangeAsync(therapist, course, ("Measure", "wsas"), ("When", "EverySession"), ("Reason", "Daily life."))).Refusal);
        Assert.Contains("Part 3 of 3", (await client.OpenAsync("/my/check-in?part=3&question=1")).Words, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Questions_the_client_has_begun_stay_as_they_are_and_the_page_says_so(Database database) => await InACourseAsync(database, async (clinic, course, therapist, client) =>
    {
        await (await client.OpenAsync(First)).SendAsync("check-in", ("Answer", "2"));
        clinic.Time.Advance(TimeSpan.FromMinutes(1));
        var page = await ChangeAsync(therapist, course, ("?", "gad-7"), ("When", "Never"), ("Reason", "Not her trouble."));
        Assert.Contains("The client has begun the questions before session 1", page.Words, StringComparison.Ordinal);
        Assert.Contains("Part 2 of 2", (await client.OpenAsync("/my/check-in?part=2&question=1")).Words, StringComparison.Ordinal);
        Assert.Contains("GAD-7", (await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[0]}")).Words, StringComparison.Ordinal);
        clinic.Time.SetUtcNow(new(2026, 3, 30, 9, 0, 0, TimeSpan.Zero));
        Assert.Contains("Question 1 of 9", (await (await clinic.SignedInAsync(course.ClientEmail)).OpenAsync(First)).Words, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_answer_to_one_that_was_dropped_meanwhile_is_refused_in_words_and_changes_nothing(Database database) => await InACourseAsync(database, async (clinic, course, therapist, client) =>
    {
        var open = await client.OpenAsync("/my/check-in?part=2&question=1");
        await ChangeAsync(therapist, course, ("?", "gad-7"), ("When", "Never"), ("Reason", "Not her trouble."));
        var refused = await open.SendAsync("check-in", ("Answer", "2"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "check-in.not-asked-any-more"), (refused.Status, refused.RefusalCode));
        Assert.Contains("Get help now", refused.Refusal!, StringComparison.Ordinal);
        Assert.Empty(await clinic.InDatabaseAsync(db => db.Set<Response>().ToListAsync()));
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_answer_about_safety_is_taken_also_when_its_questionnaire_was_dropped_meanwhile(Database database) => await InACourseAsync(database, async (clinic, course, therapist, client) =>
    {
        var open = await client.OpenAsync("/my/check-in?part=1&question=9");
        await (await ChangeAsync(therapist, course, ("?", "phq-9"), ("When", "Never"), ("Reason", "Too many forms."))).SendAsync("change-plan", ("Knowing", "true"));
        var care = await open.SendAsync("check-in", ("Answer", "1"));
        Assert.Contains("Your therapist has been told about this answer.", care.Words, StringComparison.Ordinal);
        Assert.Equal(1, (await clinic.InDatabaseAsync(db => db.Set<SafetyAlert>().SingleAsync())).Value);
        Assert.Equal(1, (await clinic.InDatabaseAsync(db => db.Set<Response>().SingleAsync())).Answers[8]);
    });

    [Fact]
    public async Task An_answer_the_device_had_kept_from_before_is_taken() => await InACourseAsync(Database.Sqlite, async (clinic, course, therapist, client) =>
    {
        var open = await client.OpenAsync("/my/check-in?part=2&question=1");
        clinic.Time.Advance(TimeSpan.FromMinutes(10));
        await ChangeAsync(therapist, course, ("?", "gad-7"), ("When", "Never"), ("Reason", "Not her trouble."));
        clinic.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Null((await open.SendAsync("check-in", ("Answer", "2"), ("Ago", "1000"))).Refusal);
        Assert.Equal(2, (await clinic.InDatabaseAsync(db => db.Set<Response>().SingleAsync())).Answers[0]);
    });

    [Fact]
    public async Task The_plan_of_somebody_elses_course_is_not_found_and_that_of_a_closed_one_is_read_only() => await InACourseAsync(Database.Sqlite, async (clinic, course, therapist, _) =>
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await clinic.OtherTherapistAsync()).OpenAsync($"{course.Url}/measures/plan")).Status);
        await clinic.InDatabaseAsync(async db =>
        {
            Assert.Null((await db.Set<Course>().SingleAsync()).Close(ClosingReason.Moved, new(2026, 3, 2), "Moved away.", null, TestClinic.TherapistId, new(2026, 3, 2), 0));
            return await db.SaveChangesAsync();
        });
        Assert.Empty((await therapist.OpenAsync($"{course.Url}/measures/plan")).Document.QuerySelectorAll("main form"));
    });

    /// <summary>Sends the form of the page; "?" names the measure in the address.</summary>
    private static async Task<Page> ChangeAsync(Visitor therapist, TestCourse course, params (string Name, string Value)[] typed)
    {
        var changing = typed.Where(t => t.Name == "?").Select(t => $"?change={t.Value}").SingleOrDefault();
        var page = await therapist.OpenAsync($"{course.Url}/measures/plan{changing}");
        return await page.SendAsync("change-plan", [.. typed.Where(t => t.Name != "?")]);
    }

    private static Task<List<MeasureChoice>> ChoicesAsync(TestClinic clinic) => clinic.InDatabaseAsync(db => db.Set<MeasureChoice>().OrderBy(c => c.Number).ToListAsync());

    private static async Task InACourseAsync(Database database, Func<TestClinic, TestCourse, Visitor, Visitor, Task> ask)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        await ask(clinic, course, await clinic.TherapistAsync(), await clinic.SignedInAsync(course.ClientEmail));
    }
}
