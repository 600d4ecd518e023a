using Kith.Clinical.Access;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Web.Courses;
using Kith.Web.Storage;
using Kith.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Courses;

public sealed class StandingsAtOnceTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Answers_that_arrive_at_once_are_all_counted_and_none_is_turned_away(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var now = clinic.Time.GetUtcNow();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SaveAsync(clinic, course.Id, i, now.AddMinutes(i))));

        var standing = await clinic.InDatabaseAsync(db => db.Set<CourseStanding>().AsNoTracking().SingleAsync(s => s.CourseId == course.Id));
        Assert.Equal((0, 6, 7), (standing.FirstScore, standing.PreviousScore, standing.LastScore));
    }

    /// <summary>One therapist in one request saves a finished response whose total is its number.</summary>
    private static async Task SaveAsync(TestClinic clinic, Guid courseId, int total, DateTimeOffset at)
    {
        await using var scope = clinic.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext =
            Somebody.SignedIn(Role.Therapist, TestClinic.TherapistId, TestClinic.ClinicId);
        var answers = new int?[9];
        for (var i = 0; i < 9; i++)
            answers[i] = Math.Clamp(total - (3 * i), 0, 3);
        var response = new Response { Id = Guid.CreateVersion7(), CourseId = courseId, MeasureKey = "phq-9", Answers = answers, StartedAt = at };
        Assert.Null(response.Finish(at));
        scope.ServiceProvider.GetRequiredService<KithDb>().Add(response);
        await scope.ServiceProvider.GetRequiredService<Standings>().SaveAsync(courseId, CancellationToken.None);
    }
}
