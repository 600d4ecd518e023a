using System.Data.Common;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kith.Web.Tests.Courses;

public sealed class ShowCourseTests
{
    [Fact]
    public async Task A_course_in_its_first_meeting_says_what_to_do_next()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var page = await (await clinic.TherapistAsync()).OpenAsync(course.Url);
        Assert.Contains("0 of 7 done", page.Words, StringComparison.Ordinal);
        Assert.Contains("Today, 16:00", page.Words, StringComparison.Ordinal);
        Assert.Contains("Open session 1", page.Words, StringComparison.Ordinal);
        Assert.Contains("No formulation yet", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_whose_day_has_gone_asks_what_became_of_it()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        clinic.Time.Advance(TimeSpan.FromDays(2));
        var therapist = await clinic.TherapistAsync();
        Assert.Contains("Session 1 on 2 March 2026 is not recorded yet", (await therapist.OpenAsync(course.Url)).Words, StringComparison.Ordinal);
        Assert.Contains("Nora, session 1 2 days ago", (await therapist.OpenAsync("/today")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 8)]
    [InlineData("/caseload", 8)]
    [InlineData("/today", 8)]
    public async Task A_page_asks_the_database_no_more_than_eight_times(string path, int most)
    {
        var counter = new Counter();
        await using var clinic = await TestClinic.OpenAsync(also: services => services.ConfigureDbContext<KithDb>(options => options.AddInterceptors(counter)));
        var course = await clinic.HasCourseAsync();
        for (var i = 0; i < 12; i++)
            await clinic.HasCourseAsync($"Nora {i}");
        var therapist = await clinic.TherapistAsync();
        await therapist.OpenAsync("/clients/add");
        counter.Count = 0;
        await therapist.OpenAsync(path.Length == 0 ? course.Url : path);
        Assert.InRange(counter.Count, 1, most);
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return new(result);
        }
    }
}
