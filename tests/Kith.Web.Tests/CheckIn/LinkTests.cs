using System.Net;
using Kith.Clinical.CheckIn;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.CheckIn;

/// <summary>A client without a sign-in answers by a link, without script.</summary>
public sealed class LinkTests : IAsyncLifetime
{
    private TestClinic clinic = null!;
    private TestCourse course = null!;

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        course = await clinic.HasCourseAsync();
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_year_of_birth_opens_the_questions_and_answered_to_the_end_the_link_is_used(Database database)
    {
        await using var here = await TestClinic.OpenAsync(database);
        var link = await here.HasLinkAsync(await here.HasCourseAsync());
        var phone = await here.PhoneAsync(link);
        var closing = await phone.AnswerAllAsync();

        Assert.Equal("/check-in", closing.Path);
        Assert.Contains("Thank you. Your answers are sent.", closing.Words, StringComparison.Ordinal);
        Assert.Contains("116 123", closing.Words, StringComparison.Ordinal);
        var answers = await here.InDatabaseAsync(db => db.Set<Response>().ToListAsync());
        var used = await here.LinkAsync();
        Assert.Equal(["gad-7", "phq-9"], answers.Select(r => r.MeasureKey).Order(StringComparer.Ordinal));
        Assert.All(answers, r => Assert.Equal((AnsweredBy.Link, null, used.Id), (r.AnsweredBy, r.AnsweredById, r.LinkId!.Value)));
        Assert.All(answers, r => Assert.Equal((0, r.Answers.Length), (r.Total, r.GivenAfter.Count(s => s is not null))));
        Assert.NotNull(used.UsedAt);
    }

    [Fact]
    public async Task The_door_says_no_name_and_nothing_of_what_it_leads_to()
    {
        var door = await clinic.Stranger().OpenAsync(await clinic.HasLinkAsync(course));
        Assert.Contains("You have something to fill in before your appointment", door.Words, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)nora|ruth|test clinic|therap|session|mood|depress|questionnaire|client|patient|phq|gad", door.Document.DocumentElement.TextContent);
    }

    [Fact]
    public async Task Before_the_first_question_too_there_is_no_name_and_no_diagnosis()
    {
        var start = await (await clinic.PhoneAsync(await clinic.HasLinkAsync(course))).OpenAsync("/check-in");
        Assert.Contains("9 short questions about the last 2 weeks", start.Words, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)nora|ruth|test clinic|therap|mood|depress|patient|phq|sign out", start.Document.DocumentElement.TextContent);
    }

    [Fact]
    public async Task Each_answer_is_saved_as_it_is_given_and_another_phone_goes_on_after_the_year()
    {
        var link = await clinic.HasLinkAsync(course);
        await (await (await clinic.PhoneAsync(link)).OpenAsync("/check-in?part=1&question=1")).SendAsync("check-in", ("Answer", "2"));
        var other = await clinic.PhoneAsync(link);
        Assert.Contains("Go on with question 2", (await other.OpenAsync("/check-in")).Words, StringComparison.Ordinal);
        Assert.Equal(["2"], (await other.OpenAsync("/check-in?part=1&question=1")).Fields("check-in")["Form.Answer"]);
    }

    [Fact]
    public async Task The_same_phone_is_not_asked_the_year_again()
    {
        var link = await clinic.HasLinkAsync(course);
        var phone = await clinic.PhoneAsync(link);
        Assert.Equal("/check-in", (await phone.OpenAsync(link)).Path);
    }

    [Fact]
    public async Task The_critical_answer_shows_help_before_anything_else_and_tells_the_therapist_at_once()
    {
        var phone = await clinic.PhoneAsync(await clinic.HasLinkAsync(course));
        var ninth = await phone.OpenAsync("/check-in?part=1&question=9");
        Assert.Contains("116 123", ninth.Words, StringComparison.Ordinal);
        var care = await ninth.SendAsync("check-in", ("Answer", "1"), ("Press", "next"));
        Assert.Equal("/check-in?part=1&care=9", care.Path);
        Assert.Contains("999", care.Words, StringComparison.Ordinal);
        Assert.Equal(1, (await clinic.InDatabaseAsync(db => db.Set<SafetyAlert>().SingleAsync())).Value);
        Assert.Equal(1, (await clinic.InDatabaseAsync(db => db.Set<CourseStanding>().SingleAsync())).OpenAlerts);
        var help = await (await phone.OpenAsync("/check-in?part=1&question=9")).SendAsync("check-in", ("Answer", "2"), ("Press", "help"));
        Assert.Contains("116 123", help.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_keeps_an_answer_the_moment_it_is_chosen()
    {
        var phone = await clinic.PhoneAsync(await clinic.HasLinkAsync(course));
        var page = await phone.OpenAsync("/check-in?part=1&question=1");
        var fields = page.Fields("check-in");
        fields["Form.Answer"] = ["3"];
        var kept = await phone.PostAsync("/check-in/answer", fields.SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value)));
        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.Contains("Saved 09:00", kept.Text, StringComparison.Ordinal);
        Assert.Equal(3, (await clinic.InDatabaseAsync(db => db.Set<Response>().SingleAsync())).Answers[0]);
    }

    [Fact]
    public async Task A_client_without_any_sign_in_answers_all_the_same()
    {
        await clinic.InDatabaseAsync(db => db.Set<Clinical.Clients.Client>().ExecuteUpdateAsync(row => row.SetProperty(c => c.UserId, (Guid?)null)));
        var phone = await clinic.PhoneAsync(await clinic.HasLinkAsync(course));
        Assert.Contains("Thank you", (await phone.AnswerAllAsync()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_sent_with_the_own_sign_in_use_the_link_up_too()
    {
        var link = await clinic.HasLinkAsync(course);
        var client = await clinic.SignedInAsync(course.ClientEmail);
        foreach (var part in (int[])[1, 2])
        {
            var page = await client.OpenAsync($"/my/check-in?part={part}&question=1");
            while (page.Document.QuerySelector("input[name='Form.Answer']") is not null)
                page = await page.SendAsync("check-in", ("Answer", "0"), ("Press", "next"));
            await page.SendAsync("check-in", ("Press", "send"));
        }

        Assert.Equal("link.used", (await clinic.Stranger().OpenAsync(link)).RefusalCode);
        var answers = await clinic.InDatabaseAsync(db => db.Set<Response>().ToListAsync());
        Assert.All(answers, r => Assert.True(r is { AnsweredBy: AnsweredBy.Client, AnsweredById: not null, LinkId: null }));
    }

    [Fact]
    public async Task The_therapist_sees_the_link_but_never_its_address_again()
    {
        var link = await clinic.HasLinkAsync(course);
        var page = await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/measures/links");
        Assert.Contains("Open until 3 March at 00:00", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Split('/')[^1], page.Text, StringComparison.Ordinal);
        await clinic.PhoneAsync(link);
        Assert.Contains("2 March at 09:00", (await page.Visitor.OpenAsync(page.Path)).Document.QuerySelector("td[data-label='First opened']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_session_to_come_there_is_nothing_to_make_a_link_to()
    {
        var therapist = await clinic.TherapistAsync();
        var page = await therapist.OpenAsync($"{course.Url}/measures/links");
        await clinic.InDatabaseAsync(db => db.Set<Clinical.Sessions.Session>().ExecuteUpdateAsync(row => row.SetProperty(s => s.State, Clinical.Sessions.SessionState.Missed)));
        Assert.Equal("link.no-session", (await page.SendAsync("make-link")).RefusalCode);
        Assert.Contains("No session is planned", (await therapist.OpenAsync(page.Path)).Words, StringComparison.Ordinal);
        Assert.Empty(await clinic.InDatabaseAsync(db => db.Set<CheckInLink>().ToListAsync()));
    }

    [Fact]
    public async Task How_the_therapist_has_the_answers_is_kept_with_them()
    {
        var therapist = await clinic.TherapistAsync();
        var page = await therapist.OpenAsync($"{course.Url}/measures/gad-7/answer");
        await page.SendAsync("answer", [.. Enumerable.Range(1, 7).Select(i => ($"Form.Answers[{i}]", "1")), ("How", "Therapist")]);
        var response = await clinic.InDatabaseAsync(db => db.Set<Response>().SingleAsync());
        Assert.Equal((AnsweredBy.Therapist, TestClinic.TherapistId), (response.AnsweredBy, response.AnsweredById!.Value));
        Assert.Contains("Entered by the therapist", (await therapist.OpenAsync($"{course.Url}/measures")).Words, StringComparison.Ordinal);
        var pretended = await page.SendAsync("answer", [.. Enumerable.Range(1, 7).Select(i => ($"Form.Answers[{i}]", "1")), ("How", "Client"), ("_key", $"{Guid.CreateVersion7()}")]);
        Assert.Equal("form.not-in-list", pretended.RefusalCode);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_device_handed_over_shows_the_questions_and_asks_for_the_password_before_anything_else(Database database)
    {
        await using var here = await TestClinic.OpenAsync(database);
        var own = await here.HasCourseAsync();
        var device = await here.TherapistAsync();
        var questions = await (await device.OpenAsync($"{own.Url}/measures/links")).SendAsync($"{own.Url}/measures/links/hand-over");
        Assert.Equal("/check-in", questions.Path);
        foreach (var path in (string[])[own.Url, "/today", "/caseload", $"{own.Url}/measures/links"])
            Assert.StartsWith("/sign-in", (await device.OpenAsync(path)).Path, StringComparison.Ordinal);

        var closing = await device.AnswerAllAsync();
        Assert.Contains("Please give the device back now.", closing.Words, StringComparison.Ordinal);
        var answers = await here.InDatabaseAsync(db => db.Set<Response>().ToListAsync());
        Assert.Equal(2, answers.Count);
        Assert.All(answers, r => Assert.Equal((AnsweredBy.HandedOver, 0), (r.AnsweredBy, r.Total)));
    }

    [Fact]
    public async Task A_device_is_not_handed_over_for_a_course_that_is_not_ones_own()
    {
        var other = await clinic.OtherTherapistAsync();
        var theirs = await clinic.HasCourseAsync(therapistId: TestClinic.OtherTherapistId);
        var page = await other.OpenAsync($"{theirs.Url}/measures/links");
        var fields = page.Fields($"{theirs.Url}/measures/links/hand-over").SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value));
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"{course.Url}/measures/links/hand-over", fields)).Status);
        Assert.Equal("/today", (await other.OpenAsync("/today")).Path);
    }
}
