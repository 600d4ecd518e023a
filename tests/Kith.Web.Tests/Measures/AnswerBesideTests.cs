using System.Net;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Measures;

/// <summary>The therapist enters answers beside the client, and corrects what was sent.</summary>
public sealed class AnswerBesideTests : IAsyncLifetime
{
    private TestClinic clinic = null!;
    private TestCourse course = null!;
    private Visitor therapist = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        course = await clinic.HasCourseAsync();
        therapist = await clinic.TherapistAsync();
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task Kept_for_the_session_of_today_with_its_total_and_its_alert()
    {
        await KeepAsync(Items(2, 2, 2, 2, 2, 2, 2, 2, 1));
        var response = (await ResponsesAsync()).Single();
        Assert.Equal((17, AnsweredBy.BesideTherapist, course.SessionIds[0]), (response.Total, response.AnsweredBy, response.SessionId));
        Assert.Equal(1, await clinic.InDatabaseAsync(db => db.Set<SafetyAlert>().CountAsync()));
        Assert.Equal(17, (await clinic.InDatabaseAsync(db => db.Set<CourseStanding>().SingleAsync())).LastScore);
    }

    [Fact]
    public async Task An_answer_left_empty_gives_no_total_and_only_knowingly()
    {
        var refused = await KeepAsync(Items(2, 2, 2, null, 2, 2, 2, 2, 0));
        Assert.Equal("measures.left-empty", refused.RefusalCode);
        Assert.Equal(["2"], refused.Fields("answer")["Form.Answers[8]"]);
        await refused.SendAsync("answer", ("WithoutScore", "true"));
        Assert.Null((await ResponsesAsync()).Single().Total);
    }

    [Fact]
    public async Task A_correction_needs_a_reason_stands_for_the_same_day_and_keeps_both()
    {
        await KeepAsync(Items(2, 2, 2, 2, 2, 2, 2, 2, 0));
        var wrong = (await ResponsesAsync()).Single();
        clinic.Time.Advance(TimeSpan.FromHours(2));
        var page = await therapist.OpenAsync($"{course.Url}/measures/phq-9/answer?instead={wrong.Id}");
        var refused = await page.SendAsync("answer", ("Answers[1]", "1"));
        Assert.Equal("measures.no-reason", refused.RefusalCode);
        await refused.SendAsync("answer", ("Reason", "One was misheard."));
        var all = await ResponsesAsync();
        Assert.Equal(2, all.Count);
        var right = all.Single(r => r.SupersededById is null);
        Assert.Equal((15, wrong.FinishedAt), (right.Total, right.FinishedAt));
        Assert.Equal(right.Id, all.Single(r => r.Id == wrong.Id).SupersededById);
    }

    [Theory]
    [InlineData("Answers[3]", "7")]
    [InlineData("Answers[3]", "abc")]
    [InlineData("Answers[12]", "1")]
    public async Task A_hand_made_answer_is_refused(string field, string value)
    {
        var page = await KeepAsync([.. Items(1, 1, 1, 1, 1, 1, 1, 1, 0), (field, value)]);
        Assert.Equal("measures.out-of-range", page.RefusalCode);
        Assert.Empty(await ResponsesAsync());
    }

    [Fact]
    public async Task A_form_without_a_single_field_is_refused_in_words()
    {
        var page = await therapist.OpenAsync($"{course.Url}/measures/phq-9/answer");
        var fields = page.Fields("answer").Where(f => !f.Key.StartsWith("Form.", StringComparison.Ordinal)).SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value));
        var refused = await therapist.PostAsync($"{course.Url}/measures/phq-9/answer", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.False(string.IsNullOrWhiteSpace(refused.Refusal));
        Assert.Empty(await ResponsesAsync());
    }

    [Fact]
    public async Task Two_answers_to_one_question_are_refused_in_words()
    {
        var page = await KeepAsync([.. Items(1, 1, 1, 1, 1, 1, 1, 1, 0), ("Form.Answers[4]", "3")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "measures.two-answers"), (page.Status, page.RefusalCode));
        Assert.Empty(await ResponsesAsync());
    }

    [Fact]
    public async Task An_unknown_measure_and_another_therapists_course_are_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await therapist.OpenAsync($"{course.Url}/measures/none/answer")).Status);
        var other = await clinic.OtherTherapistAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"{course.Url}/measures/phq-9/answer")).Status);
    }

    private async Task<Page> KeepAsync((string, string)[] answers) =>
        await (await therapist.OpenAsync($"{course.Url}/measures/phq-9/answer")).SendAsync("answer", answers);

    private static (string, string)[] Items(params int?[] answers) =>
        [.. answers.Select((a, i) => (Name: $"Form.Answers[{i + 1}]", a)).Where(p => p.a is not null).Select(p => (p.Name, $"{p.a}"))];

    private Task<List<Response>> ResponsesAsync() => clinic.InDatabaseAsync(db => db.Set<Response>().ToListAsync());
}
