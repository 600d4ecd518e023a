using Kith.Clinical.Assessment;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Assessment;

public sealed class AssessmentTests : IAsyncLifetime
{
    private TestClinic clinic = null!;
    private TestCourse course = null!;
    private Visitor me = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        course = await clinic.HasCourseAsync();
        me = await clinic.TherapistAsync();
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task A_correction_replaces_the_record_with_a_reason_and_keeps_both()
    {
        Assert.Null((await RecordAsync(("Diagnosis", "Moderate episode"), ("Icd10", "f32.1"))).Refusal);
        Assert.Equal("assessment.correction-without-reason", (await RecordAsync(("Diagnosis", "Severe episode"))).RefusalCode);

        var page = await RecordAsync(("Diagnosis", "Severe episode"), ("Icd10", "F32.2"), ("Reason", "more came to light"));
        Assert.Contains("more came to light", page.Words, StringComparison.Ordinal);
        Assert.Equal(["F32.1", "F32.2"], (await clinic.InDatabaseAsync(db => db.Set<IllnessEpisode>().ToListAsync())).Select(e => e.Icd10).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_record_made_in_another_tab_meanwhile_is_shown_and_not_replaced()
    {
        var late = await OpenAsync("record");
        await RecordAsync(("Diagnosis", "From the first tab"));

        var refused = await late.SendAsync("record-illness", ("Diagnosis", "From the second tab"));
        Assert.Equal("form.stale", refused.RefusalCode);
        Assert.Contains("From the first tab", refused.Words, StringComparison.Ordinal);
        Assert.Null((await refused.SendAsync("record-illness", ("Reason", "compared"))).Refusal);
    }

    [Theory]
    [InlineData("2", "31", "date.no-such-day")]
    [InlineData("1", "31", "assessment.sick-role-ends-before")]
    public async Task The_sick_role_ends_on_a_day_that_is_and_after_it_began(string month, string day, string code)
    {
        var page = await (await OpenAsync("ease")).SendAsync(
            "ease-duties", ("ObligationsEased", "shifts"), ("WorkTowardsRecovery", "come"), ("EndsOnDay", day), ("EndsOnMonth", month), ("EndsOnYear", "2026"));

        Assert.Equal(code, page.RefusalCode);
    }

    [Fact]
    public async Task A_sick_role_is_followed_never_overwritten()
    {
        await (await OpenAsync("ease")).SendAsync("ease-duties", ("ObligationsEased", "shifts"), ("WorkTowardsRecovery", "come"));
        var page = await (await OpenAsync("ease")).SendAsync("ease-duties", ("EndsOnDay", "9"), ("EndsOnMonth", "3"), ("EndsOnYear", "2026"));

        Assert.Contains("9 March 2026", page.Words, StringComparison.Ordinal);
        Assert.Equal(2, await clinic.InDatabaseAsync(db => db.Set<SickRole>().CountAsync()));
    }

    private Task<Page> OpenAsync(string page) => me.OpenAsync($"/courses/{course.Id}/assessment/{page}");

    private async Task<Page> RecordAsync(params (string, string)[] typed) => await (await OpenAsync("record")).SendAsync("record-illness", typed);
}
