using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Forms;

public sealed class SentFormsTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_answered_a_month_ago_is_swept_out_when_the_next_form_is_answered_and_nothing_younger(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        await SetAsync(clinic, course, "On the first day");
        clinic.Time.Advance(TimeSpan.FromDays(29));
        await SetAsync(clinic, course, "After 29 days");
        Assert.Equal(2, await CountAsync(clinic));
        clinic.Time.Advance(TimeSpan.FromDays(2));
        await SetAsync(clinic, course, "After 31 days");
        Assert.Equal(2, await CountAsync(clinic));
    }

    private static async Task SetAsync(TestClinic clinic, TestCourse course, string words) =>
        Assert.Null((await (await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/goals")).SendAsync("set-goal", ("Words", words))).Refusal);

    private static Task<int> CountAsync(TestClinic clinic) => clinic.InDatabaseAsync(db => db.Set<SentForm>().CountAsync());
}
