using System.Net;
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
        var refused = await alert.SendAsync("close-alert", ("Contact", "ByPhone"), ("Disposition", "SeenMoreOften"), ("WhatWasDone", words));
        Assert.Equal("safety.without-words", refused.RefusalCode);
        Assert.Equal(1, await OpenAsync());
    }

    [Theory]
    [InlineData("", "SeenMoreOften", "safety.without-contact")]
    [InlineData("ByPhone", "", "safety.without-disposition")]
    [InlineData("ByLetter", "SeenMoreOften", "form.not-in-list")]
    public async Task Without_having_reached_the_client_it_stays_open_and_the_words_are_kept(string contact, string disposition, string code)
    {
        var refused = await alert.SendAsync("close-alert", ("Contact", contact), ("Disposition", disposition), ("WhatWasDone", "Left a message."));
        Assert.Equal(code, refused.RefusalCode);
        Assert.Contains("Left a message.", refused.Fields("close-alert")["Form.WhatWasDone"].Single(), StringComparison.Ordinal);
        Assert.Equal(1, await OpenAsync());
    }

    [Fact]
    public async Task Somebody_says_that_they_are_acting_and_it_stays_open()
    {
        var elsewhere = await alert.Visitor.OpenAsync(alert.Path);
        var acting = await alert.SendAsync("acknowledge-alert");
        Assert.Contains("Ruth Therapist has read it and is acting", acting.Words, StringComparison.Ordinal);
        Assert.Equal(1, await OpenAsync());
        var again = await elsewhere.SendAsync("acknowledge-alert");
        Assert.Equal("safety.already-acknowledged", again.RefusalCode);
        Assert.Equal(HttpStatusCode.OK, (await acting.SendAsync("close-alert", ("Contact", "InPerson"), ("Disposition", "GoesOnAsAgreed"), ("WhatWasDone", "Seen at nine."))).Status);
        Assert.Equal(0, await OpenAsync());
    }

    [Fact]
    public async Task With_words_it_is_closed_and_they_are_shown_with_name_and_time()
    {
        var closed = await alert.SendAsync("close-alert", ("Contact", "ByPhone"), ("Disposition", "SeenMoreOften"), ("WhatWasDone", "Called at 9:20. No plan. Sister stays tonight."));
        Assert.Contains("Called at 9:20. No plan. Sister stays tonight.", closed.Words, StringComparison.Ordinal);
        Assert.Contains("Spoken to by phone. Seen or called more often for a while.", closed.Words, StringComparison.Ordinal);
        Assert.Contains("Ruth Therapist", closed.Words, StringComparison.Ordinal);
        Assert.Equal(0, await OpenAsync());
    }

    [Fact]
    public async Task Written_in_another_tab_meanwhile_it_says_so_and_keeps_what_was_typed()
    {
        await (await alert.Visitor.OpenAsync(alert.Path)).SendAsync("close-alert", ("Contact", "ByPhone"), ("Disposition", "SeenMoreOften"), ("WhatWasDone", "Called her."));
        var late = await alert.SendAsync("close-alert", ("Contact", "ByPhone"), ("Disposition", "SeenMoreOften"), ("WhatWasDone", "Wrote to her."));
        Assert.Equal("safety.already-closed", late.RefusalCode);
        Assert.Contains("Wrote to her.", late.Fields("close-alert")["Form.WhatWasDone"].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_never_reads_it() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await clinic.SignedInAsync(course.ClientEmail)).OpenAsync(alert.Path)).Status);

    private async Task<int> OpenAsync() => (await clinic.InDatabaseAsync(db => db.Set<CourseStanding>().SingleAsync())).OpenAlerts;
}
