using System.Net;
using Kith.Clinical.Courses;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Courses;

public sealed class CloseCourseTests : IAsyncLifetime
{
    private static readonly (string, string)[] Moved =
        [("Reason", "Moved"), ("OnDay", "2"), ("OnMonth", "3"), ("OnYear", "2026"), ("Words", "Work in another town. 🌍 שלום")];

    private TestClinic clinic = null!;
    private TestCourse course = null!;
    private Page form = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        course = await clinic.HasCourseAsync();
        form = await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/close");
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task A_closed_course_says_how_it_ended_and_leaves_the_open_ones()
    {
        var page = await form.SendAsync("close-course", Moved);
        Assert.Equal(course.Url, page.Path);
        Assert.Contains("Moved away", page.Words, StringComparison.Ordinal);
        Assert.Contains("🌍 שלום", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nora", (await page.Visitor.OpenAsync("/caseload")).Words, StringComparison.Ordinal);
        Assert.Contains("Nora", (await page.Visitor.OpenAsync("/caseload?closed=yes")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OnYear", "2025", "courses.closed-before-begun")]
    [InlineData("OnDay", "3", "courses.closed-in-future")]
    [InlineData("OnDay", "31x", "date.not-a-day")]
    [InlineData("Reason", "DroppedOut", "courses.dropout-without-definition")]
    [InlineData("Reason", "Completed", "courses.nothing-to-complete")]
    [InlineData("Reason", "Vanished", "form.not-in-list")]
    [InlineData("Reason", "2", "form.not-in-list")]
    [InlineData("Dropout", "TherapistJudged", "courses.definition-without-dropout")]
    [InlineData("Words", " ", "form.missing")]
    public async Task What_the_rules_refuse_is_said_and_kept_as_typed(string field, string value, string code)
    {
        var page = await form.SendAsync("close-course", [.. Moved.Where(f => f.Item1 != field), (field, value)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(code, page.RefusalCode);
        Assert.Equal(field is "Words" ? " " : "Work in another town. 🌍 שלום", page.Fields("close-course")["Form.Words"][0]);
        Assert.False(await IsClosedAsync());
    }

    [Fact]
    public async Task Sessions_still_planned_fall_away_nobody_cancelled_them_and_one_that_went_by_is_asked_about_first()
    {
        clinic.Time.Advance(TimeSpan.FromDays(2));
        var page = await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/close");
        Assert.Contains("One session is not recorded yet", page.Words, StringComparison.Ordinal);
        await page.SendAsync("close-course", Moved);
        var states = await clinic.InDatabaseAsync(db => db.Set<Kith.Clinical.Sessions.Session>().Where(s => s.CourseId == course.Id).Select(s => s.State).Distinct().ToListAsync());
        Assert.Equal([Kith.Clinical.Sessions.SessionState.FellAway], states);
        Assert.Contains("fallen away when the course was closed", (await page.Visitor.OpenAsync($"{course.Url}/sessions")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Not recorded yet", (await page.Visitor.OpenAsync("/today")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_course_is_closed_once()
    {
        var stale = await form.Visitor.OpenAsync($"{course.Url}/close");
        await form.SendAsync("close-course", Moved);
        var again = await stale.SendAsync("close-course", [.. Moved.Where(f => f.Item1 != "Reason"), ("Reason", "Died")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "courses.closed"), (again.Status, again.RefusalCode));
        Assert.Equal(ClosingReason.Moved, await clinic.InDatabaseAsync(db => db.Set<Course>().Where(c => c.Id == course.Id).Select(c => c.ClosedBecause).SingleAsync()));
    }

    [Fact]
    public async Task Somebody_elses_course_looks_like_none()
    {
        var other = await clinic.OtherTherapistAsync();
        foreach (var part in new[] { "", "/close", "/contract" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(course.Url + part)).Status);
    }

    private Task<bool> IsClosedAsync() => clinic.InDatabaseAsync(db => db.Set<Course>().AnyAsync(c => c.Id == course.Id && c.ClosedOn != null));
}
