using System.Net;
using Kith.Clinical.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Sessions;

public sealed class SessionPlanTests : IAsyncLifetime
{
    private TestClinic clinic = null!;
    private TestCourse course = null!;
    private Visitor therapist = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        course = await clinic.HasCourseAsync();
        therapist = await clinic.TherapistAsync();
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task A_17th_session_in_a_contract_of_16_is_refused_and_leads_to_a_new_contract()
    {
        var page = await (await therapist.OpenAsync($"{course.Url}/sessions/plan"))
            .SendAsync("plan-session", ("StartsAtDay", "5"), ("StartsAtMonth", "6"), ("StartsAtYear", "2026"), ("At", "9:00"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "sessions.none-left"), (page.Status, page.RefusalCode));
        Assert.NotNull(page.Document.QuerySelector($"a[href='{course.Url}/contract']"));
        Assert.Equal(16, (await SessionsAsync()).Count);
    }

    [Fact]
    public async Task A_session_the_therapist_cancels_is_not_used_up_and_gets_another_day()
    {
        await (await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[1]}/not-held")).SendAsync("not-held", ("What", "CancelledByTherapist"));
        var sessions = await SessionsAsync();
        Assert.Equal((17, false, null), (sessions.Count, sessions[1].Counts, sessions[1].Number));
        Assert.Equal(16, sessions[^1].Number);
    }

    [Fact]
    public async Task Beginning_a_session_twice_is_answered_in_words()
    {
        var first = await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[0]}");
        var second = await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[0]}");
        Assert.Null((await first.SendAsync("begin-session")).RefusalCode);
        Assert.Equal("sessions.already-recorded", (await second.SendAsync("begin-session")).RefusalCode);
        Assert.Equal(SessionState.Held, (await SessionsAsync())[0].State);
    }

    private Task<List<Session>> SessionsAsync() =>
        clinic.InDatabaseAsync(db => db.Set<Session>().AsNoTracking().Where(s => s.CourseId == course.Id).OrderBy(s => s.StartsAt).ToListAsync());
}
