using System.Net;
using Kith.Clinical.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Courses;

public sealed class AgreeContractTests : IAsyncLifetime
{
    /// <summary>The 16 weekly sessions reach to 15 June.</summary>
    private static readonly (string, string)[] Monthly =
    [
        ("Kind", "Maintenance"), ("Reason", "To stay well."), ("Sessions", "6"), ("Spacing", "28"), ("Mode", "Video"), ("At", "16:00"),
        ("StartsDay", "13"), ("StartsMonth", "7"), ("StartsYear", "2026"), ("EndsDay", "31"), ("EndsMonth", "12"), ("EndsYear", "2026"),
    ];

    private TestClinic clinic = null!;
    private TestCourse course = null!;
    private Page form = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        course = await clinic.HasCourseAsync();
        form = await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/contract");
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task More_sessions_are_a_new_contract_with_its_sessions_planned_and_the_first_kept()
    {
        var page = await form.SendAsync("agree-contract", Monthly);
        Assert.Null(page.Refusal);
        Assert.Contains("Staying well, contract 2", page.Words, StringComparison.Ordinal);
        Assert.Contains("Acute, contract 1", page.Words, StringComparison.Ordinal);
        Assert.Equal(22, await clinic.InDatabaseAsync(db => db.Set<Session>().CountAsync(s => s.CourseId == course.Id)));
        Assert.Equal(22, await clinic.InDatabaseAsync(db => db.Set<Session>().MaxAsync(s => s.Number)));
    }

    [Theory]
    [InlineData("Kind", "Acute", "courses.one-acute-contract")]
    [InlineData("Reason", "", "form.missing")]
    [InlineData("Sessions", "37", "courses.sessions-out-of-range")]
    [InlineData("Sessions", "many", "form.not-a-number")]
    [InlineData("Spacing", "0", "form.not-a-number")]
    [InlineData("StartsMonth", "5", "courses.sessions-after-start")]
    [InlineData("EndsMonth", "6", "courses.contract-ends-before")]
    [InlineData("EndsMonth", "8", "courses.contract-too-short")]
    [InlineData("EndsYear", "2199", "courses.contract-too-long")]
    [InlineData("At", "25:00", "form.not-a-time")]
    public async Task What_the_rules_refuse_is_said_at_its_field_and_nothing_is_planned(string field, string value, string code)
    {
        var typed = Monthly.Where(f => f.Item1 != field).Append((field, value)).ToArray();
        if (field is "EndsMonth")
            typed = [.. typed.Where(f => f.Item1 != "EndsDay"), ("EndsDay", "30")];
        var page = await form.SendAsync("agree-contract", typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(code, page.RefusalCode);
        Assert.NotNull(page.Document.QuerySelector(".field.refused"));
        Assert.Equal(16, await clinic.InDatabaseAsync(db => db.Set<Session>().CountAsync(s => s.CourseId == course.Id)));
    }
}
