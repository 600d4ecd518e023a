using System.Net;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.My;

/// <summary>A client answers before a session, without script, one question a page.</summary>
public sealed class CheckInTests : IAsyncLifetime
{
    private const string First = "/my/check-in?part=1&question=1";
    public static TheoryData<Kith.Web.Storage.Database> Databases => TestPostgres.Databases;

    private TestClinic clinic = null!;
    private TestCourse course = null!;
    private Visitor client = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        course = await clinic.HasCourseAsync();
        client = await clinic.SignedInAsync(course.ClientEmail);
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task Answered_to_the_end_and_sent_it_is_kept_with_its_total()
    {
        var last = await AnswerAsync(1, 1, 1, 1, 1, 1, 1, 1, 0);
        var sent = await last.SendAsync("check-in", ("Press", "send"));
        Assert.Equal("/my/check-in", sent.Path);
        var response = await ResponseAsync();
        Assert.Equal(8, response.Total);
        Assert.NotNull(response.FinishedAt);
        Assert.Equal(8, (await StandingAsync()).LastScore);
        Assert.Contains("part 2", sent.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_answer_is_saved_as_it_is_given_and_another_phone_goes_on()
    {
        var page = await client.OpenAsync(First);
        await page.SendAsync("check-in", ("Answer", "2"));
        var other = await clinic.SignedInAsync(course.ClientEmail);
        Assert.Contains("Go on with question 2", (await other.OpenAsync("/my/check-in")).Words, StringComparison.Ordinal);
        Assert.Equal(["2"], (await other.OpenAsync(First)).Fields("check-in")["Form.Answer"]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Begun_on_several_devices_at_the_same_moment_it_is_one_set_of_answers(Kith.Web.Storage.Database database)
    {
        await using var busy = await TestClinic.OpenAsync(database);
        var own = await busy.HasCourseAsync();
        var phone = await busy.SignedInAsync(own.ClientEmail);
        var pages = await Task.WhenAll(Enumerable.Range(1, 6).Select(question => phone.OpenAsync($"/my/check-in?part=1&question={question}")));
        await Task.WhenAll(pages.Select(page => page.SendAsync("check-in", ("Answer", "2"))));
        Assert.Single(await busy.InDatabaseAsync(db => db.Set<Response>().ToListAsync()));
    }

    [Fact]
    public async Task The_critical_answer_shows_help_before_anything_else_and_tells_the_therapist_at_once()
    {
        var ninth = await client.OpenAsync("/my/check-in?part=1&question=9");
        Assert.Contains("116 123", ninth.Words, StringComparison.Ordinal);
        var care = await ninth.SendAsync("check-in", ("Answer", "1"), ("Press", "next"));
        Assert.Equal("/my/check-in?part=1&care=9", care.Path);
        Assert.Contains("999", care.Words, StringComparison.Ordinal);
        Assert.Null((await ResponseAsync()).FinishedAt);
        Assert.Equal(1, (await AlertsAsync()).Single().Value);
        Assert.Equal(1, (await StandingAsync()).OpenAlerts);
    }

    [Fact]
    public async Task A_later_zero_closes_nothing_and_a_higher_answer_is_kept_in_the_same_alert()
    {
        foreach (var answer in (string[])["1", "3", "0", "2"])
            await (await client.OpenAsync("/my/check-in?part=1&question=9")).SendAsync("check-in", ("Answer", answer));
        var alert = (await AlertsAsync()).Single();
        Assert.True(alert.IsOpen);
        Assert.Equal(3, alert.Value);
    }

    [Fact]
    public async Task An_answer_changed_after_the_alert_was_closed_raises_another()
    {
        await (await client.OpenAsync("/my/check-in?part=1&question=9")).SendAsync("check-in", ("Answer", "1"));
        var alert = (await AlertsAsync()).Single();
        await (await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/safety/{alert.Id}")).SendAsync("close-alert", ("Contact", "ByPhone"), ("Disposition", "SeenMoreOften"), ("WhatWasDone", "Called her; she is with her sister."));
        await (await client.OpenAsync("/my/check-in?part=1&question=9")).SendAsync("check-in", ("Answer", "1"));
        Assert.Single(await AlertsAsync());
        await (await client.OpenAsync("/my/check-in?part=1&question=9")).SendAsync("check-in", ("Answer", "3"));
        Assert.Equal(2, (await AlertsAsync()).Count);
        Assert.Equal(1, (await StandingAsync()).OpenAlerts);
    }

    [Fact]
    public async Task A_question_left_empty_is_named_and_sent_without_a_score_only_knowingly()
    {
        var last = await AnswerAsync(1, 1, 1, null, 1, 1, 1, 1, 0);
        Assert.Contains("You left question 4 empty. Answer it, or send without a score.", last.Words, StringComparison.Ordinal);
        var refused = await last.SendAsync("check-in", ("Press", "send"));
        Assert.Equal("measures.left-empty", refused.RefusalCode);
        await refused.SendAsync("check-in", ("Press", "send-without-score"));
        var response = await ResponseAsync();
        Assert.Null(response.Total);
        Assert.NotNull(response.FinishedAt);
    }

    [Theory]
    [InlineData("Answer", "7", "check-in.not-an-answer")]
    [InlineData("Answer", "abc", "check-in.not-an-answer")]
    [InlineData("Answer", "-1", "check-in.not-an-answer")]
    [InlineData("Question", "99", "check-in.no-such-question")]
    [InlineData("Question", "0", "check-in.no-such-question")]
    [InlineData("Measure", "none", "check-in.no-such-question")]
    [InlineData("Measure", "wsas", "check-in.not-asked-any-more")]
    [InlineData("Session", "018f0000-0000-7000-8000-000000000001", "check-in.not-now")]
    public async Task A_hand_made_form_is_refused_and_changes_nothing(string field, string value, string code)
    {
        var page = await client.OpenAsync(First);
        var refused = await page.SendAsync("check-in", field == "Answer" ? [(field, value)] : [("Answer", "1"), (field, value)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(code, refused.RefusalCode);
        Assert.Empty(await clinic.InDatabaseAsync(db => db.Set<Response>().ToListAsync()));
    }

    [Fact]
    public async Task Two_answers_to_one_question_are_refused_in_words_and_none_is_kept()
    {
        var refused = await (await client.OpenAsync(First)).SendAsync("check-in", ("Answer", "1"), ("Answer", "3"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "check-in.two-answers"), (refused.Status, refused.RefusalCode));
        Assert.Empty(await clinic.InDatabaseAsync(db => db.Set<Response>().ToListAsync()));
    }

    [Theory]
    [InlineData("Form.Answer", "7", "check-in.not-an-answer")]
    [InlineData("Form.Answer", "1,3", "check-in.two-answers")]
    [InlineData("Form.Question", "10000", "check-in.no-such-question")]
    [InlineData("Form.Measure", "wsas", "check-in.not-asked-any-more")]
    public async Task What_a_script_sends_by_hand_is_refused_in_the_same_words_and_changes_nothing(string field, string value, string code)
    {
        var fields = (await client.OpenAsync(First)).Fields("check-in");
        fields["Form.Answer"] = ["1"];
        fields[field] = [.. value.Split(',')];
        var answer = await client.PostAsync("/my/check-in/answer", fields.SelectMany(f => f.Value, (f, one) => KeyValuePair.Create(f.Key, one)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"\"{code}\"", answer.Text, StringComparison.Ordinal);
        Assert.Empty(await clinic.InDatabaseAsync(db => db.Set<Response>().ToListAsync()));
    }

    [Fact]
    public async Task An_answer_kept_by_a_device_from_before_measures_were_told_is_taken_by_its_part()
    {
        var page = await client.OpenAsync("/my/check-in?part=2&question=3");
        await page.SendAsync("check-in", ("Answer", "2"), ("Measure", ""));
        Assert.Equal(("gad-7", 2), ((await ResponseAsync()).MeasureKey, (await ResponseAsync()).Answers[2]));
    }

    [Fact]
    public async Task What_was_sent_is_not_changed_from_a_page_left_open()
    {
        var open = await client.OpenAsync(First);
        await (await AnswerAsync(1, 1, 1, 1, 1, 1, 1, 1, 0)).SendAsync("check-in", ("Press", "send"));
        var late = await open.SendAsync("check-in", ("Answer", "3"));
        Assert.Equal("check-in.already-sent", late.RefusalCode);
        Assert.Equal(8, (await ResponseAsync()).Total);
    }

    [Fact]
    public async Task Answers_changed_on_another_phone_are_looked_at_again_before_they_are_sent()
    {
        var looking = await AnswerAsync(1, 1, 1, 1, 1, 1, 1, 1, 0);
        await (await client.OpenAsync(First)).SendAsync("check-in", ("Answer", "3"));
        var refused = await looking.SendAsync("check-in", ("Press", "send"));
        Assert.Equal("check-in.changed", refused.RefusalCode);
        await refused.SendAsync("check-in", ("Press", "send"));
        Assert.Equal(10, (await ResponseAsync()).Total);
    }

    [Fact]
    public async Task Before_the_questions_open_the_page_says_from_when()
    {
        var later = await clinic.HasCourseAsync("Later");
        await clinic.InDatabaseAsync(db => db.Set<Kith.Clinical.Sessions.Session>().Where(s => s.CourseId == later.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(s => s.StartsAt, new DateTimeOffset(2026, 3, 20, 16, 0, 0, TimeSpan.Zero))));
        var page = await (await clinic.SignedInAsync(later.ClientEmail)).OpenAsync("/my/check-in");
        Assert.Contains("Saturday 14 March", page.Words, StringComparison.Ordinal);
    }

    private async Task<Page> AnswerAsync(params int?[] answers)
    {
        var page = await client.OpenAsync(First);
        foreach (var answer in answers)
            page = await page.SendAsync("check-in", answer is { } value ? [("Answer", $"{value}"), ("Press", "next")] : [("Press", "next")]);
        return await page.SendAsync("check-in", ("Press", "next"));
    }

    private Task<Response> ResponseAsync() => clinic.InDatabaseAsync(db => db.Set<Response>().SingleAsync());

    private Task<List<SafetyAlert>> AlertsAsync() => clinic.InDatabaseAsync(db => db.Set<SafetyAlert>().ToListAsync());

    private Task<CourseStanding> StandingAsync() => clinic.InDatabaseAsync(db => db.Set<CourseStanding>().SingleAsync(s => s.CourseId == course.Id));
}
