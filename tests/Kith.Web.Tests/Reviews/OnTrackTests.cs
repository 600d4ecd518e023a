using System.Net;
using Kith.Clinical.Courses;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Reviews;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Reviews;

/// <summary>A course that is not on track asks for a second look, is answered by its therapist, and asks again when a later score says so.</summary>
public sealed class OnTrackTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_rise_asks_is_answered_with_name_and_day_and_asks_again_only_with_a_later_score(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var (course, therapist) = (await clinic.HasCourseAsync(), await clinic.TherapistAsync());
        await AnswerAsync(clinic, therapist, course, 12);
        Assert.DoesNotContain("Not on track", (await therapist.OpenAsync(course.Url)).Words, StringComparison.Ordinal);
        await AnswerAsync(clinic, therapist, course, 18);

        var page = await therapist.OpenAsync(course.Url);
        Assert.Contains("Not on track PHQ-9 was 12 (moderate) and is 18 (moderately severe): 6 points higher.", page.Words, StringComparison.Ordinal);
        foreach (var choice in (string[])["Review the focus", "Invite a partner", "Add care", "Talk in supervision"])
            Assert.Contains(choice, page.Words, StringComparison.Ordinal);
        Assert.Contains("Not on track", (await therapist.OpenAsync("/caseload")).Words, StringComparison.Ordinal);

        var form = await therapist.OpenAsync($"{course.Url}/review/on-track");
        Assert.Equal("reviews.nothing-discussed", (await form.SendAsync("track-review")).RefusalCode);
        var kept = await form.SendAsync("track-review", ("Form.Discussed", "Focus"), ("Form.Discussed", "Supervision"), ("Words", "She lost her work."), ("_key", Guid.CreateVersion7().ToString()));
        Assert.Contains("by more than chance explains", kept.Words, StringComparison.Ordinal);
        Assert.Contains("Ruth Therapist", kept.Words, StringComparison.Ordinal);
        Assert.Contains("She lost her work.", kept.Words, StringComparison.Ordinal);
        Assert.Contains("a second look was taken", (await therapist.OpenAsync(course.Url)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Not on track", (await therapist.OpenAsync("/caseload")).Words, StringComparison.Ordinal);

        await AnswerAsync(clinic, therapist, course, 19);
        Assert.Contains("Write what was talked over", (await therapist.OpenAsync(course.Url)).Words, StringComparison.Ordinal);
        var (row, standing) = await clinic.InDatabaseAsync(async db => (await db.Set<TrackReview>().SingleAsync(), await db.Set<CourseStanding>().SingleAsync(s => s.CourseId == course.Id)));
        Assert.Equal((Track.RiseBeyondChance, 12, 18, Discussed.Focus | Discussed.Supervision, TestClinic.TherapistId), (row.Track, row.FirstScore, row.Score, row.Discussed, row.WrittenById));
        Assert.True(standing.NotOnTrack);
    }

    [Fact]
    public async Task The_client_never_reads_of_it()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (course, therapist) = (await clinic.HasCourseAsync(), await clinic.TherapistAsync());
        await AnswerAsync(clinic, therapist, course, 12);
        await AnswerAsync(clinic, therapist, course, 20);
        await (await therapist.OpenAsync($"{course.Url}/review/on-track")).SendAsync("track-review", ("Words", "Think of medicine."));
        var client = await clinic.SignedInAsync(course.ClientEmail);
        foreach (var path in (string[])["/my", "/my/scores", "/my/notes", "/my/goals"])
        {
            var page = await client.OpenAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("on track", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Think of medicine.", page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.OpenAsync($"{course.Url}/review/on-track")).Status);
        Assert.Contains("It does not mean that you did something wrong.", (await client.OpenAsync("/my/scores")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_score_that_came_while_the_form_lay_open_is_not_answered_unseen()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (course, therapist) = (await clinic.HasCourseAsync(), await clinic.TherapistAsync());
        await AnswerAsync(clinic, therapist, course, 12);
        await AnswerAsync(clinic, therapist, course, 18);
        var form = await therapist.OpenAsync($"{course.Url}/review/on-track");
        await AnswerAsync(clinic, therapist, course, 24);
        var refused = await form.SendAsync("track-review", ("Form.Discussed", "Focus"));
        Assert.Equal("reviews.on-track", refused.RefusalCode);
        Assert.Contains("and is 24", refused.Words, StringComparison.Ordinal);
        Assert.Null((await refused.SendAsync("track-review", ("_key", Guid.CreateVersion7().ToString()))).Refusal);
    }

    [Fact]
    public async Task Where_somebody_is_flagged_for_violence_nobody_close_is_invited()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (course, therapist) = (await clinic.HasCourseAsync(), await clinic.TherapistAsync());
        await clinic.WriteAsync(new Person { Id = Guid.CreateVersion7(), CourseId = course.Id, Alias = "Daniel", Relation = "husband", Violence = true });
        await AnswerAsync(clinic, therapist, course, 12);
        await AnswerAsync(clinic, therapist, course, 18);
        Assert.DoesNotContain("Invite a partner", (await therapist.OpenAsync(course.Url)).Words, StringComparison.Ordinal);
        var form = await therapist.OpenAsync($"{course.Url}/review/on-track");
        Assert.Contains("left out: somebody in the inventory is flagged", form.Words, StringComparison.Ordinal);
        Assert.Equal("reviews.violence", (await form.SendAsync("track-review", ("Form.Discussed", "Partner"))).RefusalCode);
    }

    /// <summary>The PHQ-9 beside the client, an hour after the one before; nothing to the last question.</summary>
    private static async Task AnswerAsync(TestClinic clinic, Visitor therapist, TestCourse course, int total)
    {
        clinic.Time.Advance(TimeSpan.FromHours(1));
        var page = await therapist.OpenAsync($"{course.Url}/measures/phq-9/answer");
        var answered = await page.SendAsync("answer", [.. Enumerable.Range(0, 9).Select(i => ($"Form.Answers[{i + 1}]", $"{Math.Clamp(total - (3 * i), 0, 3)}"))]);
        Assert.Null(answered.Refusal);
    }
}
