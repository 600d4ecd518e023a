using System.Net;
using System.Text.Json;
using Kith.Clinical.Access;
using Kith.Clinical.Audit;
using Kith.Web.Storage;
using Kith.Web.Tests.Audit;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Access;

/// <summary>How long somebody stays signed in, where they see it, and how it ends.</summary>
public sealed class StayTests
{
    private const string Ruth = "therapist@test.example";

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task After_fifteen_minutes_without_anything_done_staff_are_asked_again_told_why_and_led_back(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await LastsAsync(clinic, new StayLimits(TimeSpan.FromMinutes(15), TimeSpan.FromHours(12)));
        var ruth = await clinic.TherapistAsync();
        for (var i = 0; i < 4; i++)
        {
            clinic.Time.Advance(TimeSpan.FromMinutes(14));
            Assert.Equal("/caseload", (await ruth.OpenAsync("/caseload")).Path);
        }

        clinic.Time.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        var asked = await ruth.OpenAsync("/caseload");
        Assert.StartsWith("/sign-in?", asked.Path, StringComparison.Ordinal);
        Assert.Contains("signed out because nothing was done here for a while", asked.Words, StringComparison.Ordinal);
        Assert.Equal("/caseload", (await asked.SendAsync("/sign-in/enter", ("email", Ruth), ("password", TestClinic.Password))).Path);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task After_the_longest_time_a_stay_ends_whatever_is_done(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await LastsAsync(clinic, new StayLimits(TimeSpan.FromMinutes(60), TimeSpan.FromHours(3)));
        var ruth = await clinic.TherapistAsync();
        for (var i = 0; i < 5; i++)
        {
            clinic.Time.Advance(TimeSpan.FromMinutes(35));
            Assert.Equal("/caseload", (await ruth.OpenAsync("/caseload")).Path);
        }

        clinic.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("signed in for many hours", (await ruth.OpenAsync("/caseload")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_clinic_gives_staff_fifteen_minutes_and_clients_thirty()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        await LastsAsync(clinic, null);
        var (ruth, nora) = (await clinic.TherapistAsync(), await clinic.SignedInAsync(course.ClientEmail));
        Assert.Equal((900, 1800), (await LeftAsync(ruth, look: false), await LeftAsync(nora, look: false)));
        clinic.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.StartsWith("/sign-in", (await ruth.OpenAsync("/caseload")).Path, StringComparison.Ordinal);
        Assert.Equal("/my", (await nora.OpenAsync("/my")).Path);
    }

    [Fact]
    public async Task Looking_how_long_it_lasts_keeps_nothing_going_and_asking_to_stay_does()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await LastsAsync(clinic, new StayLimits(TimeSpan.FromMinutes(15), TimeSpan.FromHours(12)));
        var ruth = await clinic.TherapistAsync();
        clinic.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(300, await LeftAsync(ruth, look: true));
        Assert.Equal(300, await LeftAsync(ruth, look: true));
        Assert.Equal(900, await LeftAsync(ruth, look: false));
        Assert.Equal(900, await LeftAsync(ruth, look: true));
        clinic.Time.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        Assert.Equal(0, await LeftAsync(ruth, look: true));
        Assert.Equal(0, await LeftAsync(ruth, look: false));
        Assert.Equal(0, await LeftAsync(clinic.Stranger(), look: false));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Somebody_sees_where_they_are_signed_in_and_signs_out_there(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var (desk, phone, home) = (await ByAsync(clinic, "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0"), await ByAsync(clinic, "Mozilla/5.0 (iPhone) Version/18.0 Safari/604.1"), await clinic.TherapistAsync());
        var page = await desk.OpenAsync("/account");
        Assert.Contains("Firefox on Windows, the one you use now", page.Words, StringComparison.Ordinal);
        Assert.Contains("Safari on an iPhone", page.Words, StringComparison.Ordinal);
        var safari = page.Document.QuerySelectorAll("input[name='Form.Where']").Single(i => i.ParentElement!.TextContent.Contains("iPhone", StringComparison.Ordinal)).GetAttribute("value")!;
        Assert.Equal("/account?done=there", (await page.SendAsync("sign-out-there", ("Where", safari))).Path);

        clinic.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Contains("somebody ended this sign-in", (await phone.OpenAsync("/caseload")).Words, StringComparison.Ordinal);
        Assert.Equal("/caseload", (await home.OpenAsync("/caseload")).Path);

        await (await desk.OpenAsync("/account")).SendAsync("sign-out-there", ("Where", "all"));
        clinic.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.StartsWith("/sign-in", (await home.OpenAsync("/caseload")).Path, StringComparison.Ordinal);
        Assert.Equal("/caseload", (await desk.OpenAsync("/caseload")).Path);
        Assert.Equal(2, (await clinic.EntriesAsync()).Count(e => e is { Act: AuditAct.Write, Why: "signed-out-there", Changed: "~stays" }));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Nobody_ends_somebody_elses_stay(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var (ruth, omar) = (await clinic.TherapistAsync(), await clinic.OtherTherapistAsync());
        await clinic.TherapistAsync();
        var theirs = await clinic.InDatabaseAsync(db => db.Set<Stay>().SingleAsync(s => s.UserId == TestClinic.OtherTherapistId));
        var refused = await (await ruth.OpenAsync("/account")).SendAsync("sign-out-there", ("Where", theirs.Id.ToString()));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "form.not-in-list"), (refused.Status, refused.RefusalCode));
        clinic.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("/caseload", (await omar.OpenAsync("/caseload")).Path);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_new_password_and_signing_out_end_stays(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var (here, there) = (await clinic.TherapistAsync(), await clinic.TherapistAsync());
        var changed = await (await here.OpenAsync("/account/password")).SendAsync(
            "change-password", ("Current", TestClinic.Password), ("New", "three new words here"), ("Again", "three new words here"));
        Assert.Equal("/account?done=password", changed.Path);
        Assert.Single(await OpenAsync(clinic));
        clinic.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.StartsWith("/sign-in", (await there.OpenAsync("/caseload")).Path, StringComparison.Ordinal);
        await (await here.OpenAsync("/caseload")).SendAsync("/sign-out");
        Assert.Empty(await OpenAsync(clinic));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_sent_too_late_comes_back_to_whoever_wrote_it_and_to_nobody_else(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await LastsAsync(clinic, new StayLimits(TimeSpan.FromMinutes(15), TimeSpan.FromHours(12)));
        const string words = "Somebody whose name is long enough to be looked at again";
        foreach (var (email, isTheirs) in ((string, bool)[])[("other@test.example", false), (Ruth, true)])
        {
            var ruth = await clinic.TherapistAsync();
            var form = await ruth.OpenAsync("/clients/add");
            clinic.Time.Advance(TimeSpan.FromMinutes(16));
            var asked = await form.SendAsync("add-client", ("Name", words), ("BornDay", "3"), ("BornMonth", "4"), ("BornYear", "1990"));
            Assert.Contains("What you wrote is kept", asked.Words, StringComparison.Ordinal);
            Assert.DoesNotContain(words, asked.Text, StringComparison.Ordinal);
            var wrong = await asked.SendAsync("/sign-in/enter", ("email", email), ("password", "wrong-wrong-wrong"));
            var after = await wrong.SendAsync("/sign-in/enter", ("email", email), ("password", TestClinic.Password));
            Assert.Equal(isTheirs, after.Text.Contains(words, StringComparison.Ordinal));
            if (isTheirs)
                Assert.StartsWith("/courses/begin/", (await after.SendAsync("/clients/add")).Path, StringComparison.Ordinal);
            else
                Assert.Contains("not shown to you", after.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_two_pages_that_were_put_away_the_second_signs_in_after_the_first_has_and_still_carries_its_words()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await LastsAsync(clinic, new StayLimits(TimeSpan.FromMinutes(15), TimeSpan.FromHours(12)));
        var ruth = await clinic.TherapistAsync();
        var form = await ruth.OpenAsync("/clients/add");
        clinic.Time.Advance(TimeSpan.FromMinutes(16));
        var second = await form.SendAsync("add-client", ("Name", "Somebody New"), ("BornDay", "3"), ("BornMonth", "4"), ("BornYear", "1990"));
        Assert.Equal("/today", (await ruth.EnterAsync(Ruth)).Path);
        var again = await second.SendAsync("/sign-in/enter", ("email", Ruth), ("password", TestClinic.Password));
        Assert.Contains("You are signed in again", again.Words, StringComparison.Ordinal);
        Assert.StartsWith("/courses/begin/", (await again.SendAsync("/clients/add")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_says_how_long_a_sign_in_lasts()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var ada = await clinic.AdministratorAsync();
        var page = await ada.OpenAsync("/accounts/limits");
        Assert.Equal("form.not-a-number", (await page.SendAsync("set-limits", ("Staff", "0"), ("Clients", "20"), ("Hours", "9"))).RefusalCode);
        Assert.Equal("/accounts", (await page.SendAsync("set-limits", ("Staff", "5"), ("Clients", "20"), ("Hours", "9"))).Path);
        clinic.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(300, await LeftAsync(await clinic.TherapistAsync(), look: false));
        Assert.Contains(await clinic.EntriesAsync(), e => e is { Act: AuditAct.Write, What: "/accounts/limits", Changed: "~clinics" });
    }

    private static Task<List<Stay>> OpenAsync(TestClinic clinic) =>
        clinic.InDatabaseAsync(db => db.Set<Stay>().Where(s => s.UserId == TestClinic.TherapistId && s.EndedAt == null).ToListAsync());

    private static async Task LastsAsync(TestClinic clinic, StayLimits? limits)
    {
        await clinic.InDatabaseAsync(async db =>
        {
            var row = await db.Set<Clinic>().SingleAsync();
            (row.StaffIdleMinutes, row.ClientIdleMinutes, row.LongestHours) = limits is null
                ? (StayLimits.StaffIdleMinutes, StayLimits.ClientIdleMinutes, StayLimits.LongestHours)
                : ((int)limits.Idle.TotalMinutes, (int)limits.Idle.TotalMinutes, (int)limits.Longest.TotalHours);
            return await db.SaveChangesAsync();
        });
        clinic.Time.Advance(TimeSpan.FromSeconds(61));
    }

    /// <summary>Seconds, as a page's script asks.</summary>
    private static async Task<double> LeftAsync(Visitor visitor, bool look)
    {
        var answer = await visitor.Http.GetStringAsync(new Uri(look ? "/account/stay?look" : "/account/stay", UriKind.Relative));
        return Math.Round(JsonDocument.Parse(answer).RootElement.GetProperty("left").GetDouble());
    }

    private static async Task<Visitor> ByAsync(TestClinic clinic, string agent)
    {
        var visitor = clinic.Stranger();
        visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);
        await visitor.EnterAsync(Ruth);
        return visitor;
    }
}
