using System.Net;
using Kith.Clinical.Goals;
using Kith.Clinical.Measures;
using Kith.Clinical.Reviews;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Reviews;

/// <summary>Looking back together. The page says what there is; the two decide.</summary>
public sealed class ReviewTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_draft_waits_and_once_signed_it_is_read_only_and_another_needs_a_reason(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var (course, therapist) = (await clinic.HasCourseAsync(), await clinic.TherapistAsync());
        var draft = await (await therapist.OpenAsync($"{course.Url}/review/middle")).SendAsync("write-review", ("WhatHelped", "Ringing my sister."), ("Form.Press", "save"));
        Assert.Contains("The draft is saved. It is not signed yet.", draft.Words, StringComparison.Ordinal);
        Assert.Equal("reviews.no-decision", (await draft.SendAsync("write-review", ("Form.Press", "sign"))).RefusalCode);
        var signed = await draft.SendAsync("write-review", ("Decision", "GoOn"), ("Form.Press", "sign"), ("_key", Guid.CreateVersion7().ToString()));
        Assert.Contains("Signed by Ruth Therapist", signed.Words, StringComparison.Ordinal);
        Assert.Contains("Ringing my sister.", signed.Words, StringComparison.Ordinal);

        var again = await therapist.OpenAsync($"{course.Url}/review/middle?again=1");
        Assert.Equal("reviews.another-without-reason", (await again.SendAsync("write-review", ("Decision", "End"), ("Form.Press", "sign"))).RefusalCode);
        await again.SendAsync("write-review", ("Reason", "She lost her job."), ("Decision", "ChangeFocus"), ("Form.Press", "sign"), ("_key", Guid.CreateVersion7().ToString()));
        Assert.Equal([Decision.GoOn, Decision.ChangeFocus], (await ReviewsAsync(clinic)).Select(r => r.Decision!.Value));
    }

    [Fact]
    public async Task Two_tabs_on_one_draft_are_shown_both_and_neither_is_lost()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (course, therapist) = (await clinic.HasCourseAsync(), await clinic.TherapistAsync());
        var (first, second) = (await therapist.OpenAsync($"{course.Url}/review/end"), await therapist.OpenAsync($"{course.Url}/review/end"));
        await first.SendAsync("write-review", ("WhatHelped", "From the first tab"), ("Form.Press", "save"));
        var both = await second.SendAsync("write-review", ("WhatHelped", "From the second tab"), ("Form.Press", "save"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "form.stale"), (both.Status, both.RefusalCode));
        Assert.Contains("From the first tab", both.Words, StringComparison.Ordinal);
        Assert.Equal("From the second tab", both.Fields("write-review")["Form.WhatHelped"][0].Trim());
        await both.SendAsync("write-review", ("Form.Press", "save"));
        Assert.Equal("From the second tab", Assert.Single(await ReviewsAsync(clinic)).WhatHelped);
    }

    [Theory]
    [InlineData("Alliance", "11", "form.not-a-number")]
    [InlineData("HeldOnDay", "31", "date.no-such-day")]
    [InlineData("HeldOnYear", "2027", "date.too-late")]
    [InlineData("Decision", "Maintenance", "reviews.decision-not-now")]
    public async Task What_cannot_be_is_refused_and_nothing_is_signed(string field, string value, string code)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (course, therapist) = (await clinic.HasCourseAsync(), await clinic.TherapistAsync());
        (string, string)[] typed = [("Decision", "GoOn"), ("WhatHelped", "Kept as typed"), ("HeldOnDay", "2"), ("HeldOnMonth", field == "HeldOnDay" ? "2" : "3"), ("Form.Press", "sign")];
        var refused = await (await therapist.OpenAsync($"{course.Url}/review/middle")).SendAsync("write-review", [.. typed.Where(t => t.Item1 != field), (field, value)]);
        Assert.Equal(code, refused.RefusalCode);
        Assert.Equal("Kept as typed", refused.Fields("write-review")["Form.WhatHelped"][0].Trim());
        Assert.Empty(await ReviewsAsync(clinic));
    }

    [Fact]
    public async Task A_signed_review_keeps_the_goals_of_its_day_whatever_is_let_go_of_later()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (course, therapist) = (await clinic.HasCourseAsync(), await clinic.TherapistAsync());
        await (await therapist.OpenAsync($"{course.Url}/goals")).SendAsync("set-goal", ("Words", "See my sister more"));
        await (await therapist.OpenAsync($"{course.Url}/review/middle")).SendAsync("write-review", ("Decision", "GoOn"), ("Form.Press", "sign"));
        clinic.Time.Advance(TimeSpan.FromHours(2));
        var goal = await clinic.InDatabaseAsync(db => db.Set<Goal>().SingleAsync());
        await (await therapist.OpenAsync($"{course.Url}/goals/withdraw/{goal.Id}")).SendAsync("withdraw-goal", ("Reason", "Reached."));
        await (await therapist.OpenAsync($"{course.Url}/goals")).SendAsync("set-goal", ("Words", "Find work near home"));

        var middle = (await therapist.OpenAsync($"{course.Url}/review/middle")).Words;
        Assert.Contains("See my sister more", middle, StringComparison.Ordinal);
        var end = (await therapist.OpenAsync($"{course.Url}/review/end")).Words;
        Assert.DoesNotContain("See my sister more", end, StringComparison.Ordinal);
        Assert.Contains("Find work near home", end, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_meaningful_change_by_the_middle_is_said_with_what_to_check_and_decides_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (course, therapist) = (await clinic.HasCourseAsync(), await clinic.TherapistAsync());
        await clinic.WriteAsync(Answered(course, 0, 2), Answered(course, 7, 2));
        await clinic.InDatabaseAsync(db => db.Set<Kith.Clinical.Courses.CourseStanding>().Where(s => s.CourseId == course.Id).ExecuteUpdateAsync(r => r.SetProperty(s => s.SessionsUsed, 8)));
        clinic.Time.Advance(TimeSpan.FromDays(50));
        therapist = await clinic.TherapistAsync();
        var page = await therapist.OpenAsync($"{course.Url}/review/middle");
        Assert.NotEmpty(page.Document.QuerySelectorAll("input[name='Form.Looked']"));
        Assert.Null(page.Document.QuerySelector("input[name='Form.Decision']:checked"));
    }

    private static Response Answered(TestCourse course, int session, int each)
    {
        var at = new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero).AddDays(7 * session);
        var response = new Response
        {
            Id = Guid.CreateVersion7(), ClinicId = TestClinic.ClinicId, CourseId = course.Id, SessionId = course.SessionIds[session], MeasureKey = "phq-9",
            Answers = [each, each, each, each, each, each, each, each, 0], StartedAt = at,
        };
        Assert.Null(response.Finish(at));
        return response;
    }

    private static Task<List<Review>> ReviewsAsync(TestClinic clinic) => clinic.InDatabaseAsync(db => db.Set<Review>().AsNoTracking().OrderBy(r => r.Number).ToListAsync());
}
