using Kith.Clinical.Courses;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Safety;

/// <summary>The red banner stays until a clinician has written what was done.</summary>
public sealed class CloseAlertTests : IAsyncLifetime
{
    private TestClinic clinic = null!;
    private TestCourse course = null!;
    private Page alert = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        course = await clinic.HasCourseAsync();
        var client = await clinic.SignedInAsync(course.ClientEmail);
        await (await client.OpenAsync("/my/check-in?part=1&question=9")).SendAsync("check-in", ("Answer", "2"));
        var therapist = await clinic.TherapistAsync();
        var scores = await therapist.OpenAsync($"{course.Url}/measures");
        alert = await therapist.OpenAsync(scores.Document.QuerySelector(".risk a")!.GetAttribute("href")!);
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Without_words_it_stays_open(string words)
    {
        var refused = await alert.SendAsync("close-alert", ("WhatWasDone", words));
        Assert.Equal("safety.without-words", refused.RefusalCode);
        Assert.Equal(1, await OpenAsync());
    }

    [Fact]
    public async Task With_words_it_is_closed_and_they_are_shown_with_name_and_time()
    {
        var closed = await alert.SendAsync("close-alert", ("WhatWasDone", "Called at 9:20. No plan. Sister stays tonight."));
        Assert.Contains("Called at 9:20. No plan. Sister stays tonight.", closed.Words, StringComparison.Ordinal);
        Assert.Contains("Ruth Therapist", closed.Words, StringComparison.Ordinal);
        Assert.Equal(0, await OpenAsync());
    }

    [Fact]
    public async Task Written_in_another_tab_meanwhile_it_says_so_and_keeps_what_was_typed()
    {
        await (await alert.Visitor.OpenAsync(alert.Path)).SendAsync("close-alert", ("WhatWasDone", "Called her."));
        var late = await alert.SendAsync("close-alert", ("WhatWasDone", "Wrote to her."));
        Assert.Equal("safety.already-closed", late.RefusalCode);
        Assert.Contains("Wrote to her.", late.Fields("close-alert")["Form.WhatWasDone"].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_never_reads_it() =>
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await clinic.SignedInAsync(course.ClientEmail)).OpenAsync(alert.Path)).Status);

    private async Task<int> OpenAsync() => (await clinic.InDatabaseAsync(db => db.Set<CourseStanding>().SingleAsync())).OpenAlerts;
}
