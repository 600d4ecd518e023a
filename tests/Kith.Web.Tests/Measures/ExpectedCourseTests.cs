using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Measures;

/// <summary>What finished courses of the clinic did, drawn beside a course that began alike; nothing while there are too few of them.</summary>
public sealed class ExpectedCourseTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task From_two_hundred_finished_courses_on_a_band_is_drawn_with_its_numbers_and_its_day(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await CourseWithScoreAsync(clinic, 17);
        await FinishedAsync(clinic, 199);
        var therapist = await clinic.TherapistAsync();
        var page = await therapist.OpenAsync($"{course.Url}/measures");
        Assert.Contains("Nobody has counted them yet.", page.Words, StringComparison.Ordinal);

        page = await page.SendAsync("expected");
        Assert.Contains("No expected course is drawn: this clinic has 199 finished courses that began as “moderately severe”, and fewer than 200 say too little", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("path.expected"));

        await FinishedAsync(clinic, 1);
        Assert.Empty((await therapist.OpenAsync($"{course.Url}/measures")).Document.QuerySelectorAll("path.expected"));
        page = await page.SendAsync("expected", ("_key", Guid.CreateVersion7().ToString()));
        Assert.Contains("worked out from 200 finished courses of this clinic that began as “moderately severe” on the PHQ-9, with 600 scores, on 2 March 2026", page.Words, StringComparison.Ordinal);
        Assert.Contains("score = ", page.Words, StringComparison.Ordinal);
        Assert.Contains("has helped only a little in studies", page.Words, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("path.expected"));
        Assert.Equal(5, await clinic.InDatabaseAsync(db => db.Set<ExpectedCourse>().CountAsync()));
    }

    [Fact]
    public async Task A_score_far_above_what_they_had_asks_for_a_second_look()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await CourseWithScoreAsync(clinic, 17);
        await FinishedAsync(clinic, 200);
        var therapist = await clinic.TherapistAsync();
        await (await therapist.OpenAsync($"{course.Url}/measures")).SendAsync("expected");
        await clinic.InDatabaseAsync(async db =>
        {
            var sessions = await db.Set<Session>().Where(s => s.CourseId == course.Id).OrderBy(s => s.StartsAt).Take(2).ToListAsync();
            sessions.ForEach(s => s.Hold(s.StartsAt));
            return await db.SaveChangesAsync();
        });

        // The third session is today: no rule but the clinic's own courses says anything yet.
        clinic.Time.Advance(TimeSpan.FromDays(14));
        therapist = await clinic.TherapistAsync();
        var answer = await therapist.OpenAsync($"{course.Url}/measures/phq-9/answer");
        await answer.SendAsync("answer", [.. Enumerable.Range(0, 9).Select(i => ($"Form.Answers[{i + 1}]", i < 8 ? "2" : "0"))]);
        var page = await therapist.OpenAsync(course.Url);
        Assert.Contains("Nine in ten courses of this clinic that began alike had fewer symptoms by this session.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Nine in ten courses", (await therapist.OpenAsync($"{course.Url}/review/on-track")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_clinics_courses_are_not_counted()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await CourseWithScoreAsync(clinic, 17);
        var other = new Guid("018f0000-0000-7000-8000-0000000000bb");
        await FinishedAsync(clinic, 3, other);
        await FinishedAsync(clinic, 2);
        var page = await (await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/measures")).SendAsync("expected");
        Assert.Contains("this clinic has 2 finished courses", page.Words, StringComparison.Ordinal);
    }

    private static async Task<TestCourse> CourseWithScoreAsync(TestClinic clinic, int total)
    {
        var course = await clinic.HasCourseAsync();
        await clinic.WriteAsync(Answered(course.Id, course.SessionIds[0], total, new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero)));
        return course;
    }

    /// <summary>Courses of another therapist that began with 15 to 19 points and lost about three by each of three later scores.</summary>
    private static Task<int> FinishedAsync(TestClinic clinic, int count, Guid? clinicId = null) => clinic.InDatabaseAsync(
        db =>
        {
            var chance = new Random(7);
            var began = new DateTimeOffset(2025, 9, 1, 10, 0, 0, TimeSpan.Zero);
            for (var i = 0; i < count; i++)
            {
                var client = new Client { Id = Guid.CreateVersion7(), TherapistId = TestClinic.OtherTherapistId, Name = "Somebody", BornOn = new(1980, 1, 1) };
                var course = new Course { Id = Guid.CreateVersion7(), ClientId = client.Id, TherapistId = TestClinic.OtherTherapistId, ProtocolKey = ProtocolLibrary.All[0].Key, BeganOn = new(2025, 9, 1) };
                course.Close(ClosingReason.Completed, new(2025, 12, 20), "Done.", null, TestClinic.OtherTherapistId, new(2025, 12, 21), 4);
                db.AddRange(client, course);
                foreach (var (number, lost) in ((int, int)[])[(1, 0), (3, 4), (8, 8), (16, 11)])
                {
                    var session = new Session { Id = Guid.CreateVersion7(), CourseId = course.Id, Number = number, StartsAt = began.AddDays(7 * number) };
                    session.Hold(session.StartsAt);
                    db.AddRange(session, Answered(course.Id, session.Id, Math.Max(0, 15 + (i % 5) - lost + (number == 1 ? 0 : chance.Next(-2, 3))), session.StartsAt.AddHours(-2)));
                }
            }

            return db.SaveChangesAsync();
        },
        clinicId);

    private static Response Answered(Guid courseId, Guid sessionId, int total, DateTimeOffset at)
    {
        var response = new Response
        {
            Id = Guid.CreateVersion7(), CourseId = courseId, SessionId = sessionId, MeasureKey = "phq-9", StartedAt = at, Answers = [.. Enumerable.Range(0, 9).Select(i => (int?)Math.Clamp(total - (3 * i), 0, 3))],
        };
        Assert.Null(response.Finish(at));
        return response;
    }
}
