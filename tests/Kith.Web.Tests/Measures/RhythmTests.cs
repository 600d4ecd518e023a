using Kith.Clinical.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Measures;

/// <summary>The rhythm log: a day is filled in by the client or beside the therapist, and a week is drawn by the clock.</summary>
public sealed class RhythmTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Three_days_make_a_week_that_both_can_see_and_a_day_filled_in_again_keeps_both(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        clinic.Time.Advance(TimeSpan.FromDays(3));
        var (therapist, client) = (await clinic.TherapistAsync(), await clinic.SignedInAsync(course.ClientEmail));
        Assert.Contains("no day has to be filled in", (await client.OpenAsync("/my/rhythm")).Words, StringComparison.Ordinal);
        foreach (var (day, bed) in ((string, string)[])[("2", "23:50"), ("3", "00:10"), ("4", "22:00")])
            Assert.Null((await (await client.OpenAsync("/my/rhythm")).SendAsync("log-my-day", ("OnDay", day), ("ToBed", bed))).Refusal);
        clinic.Time.Advance(TimeSpan.FromMinutes(5));
        var mine = await (await client.OpenAsync("/my/rhythm")).SendAsync("log-my-day", ("OnDay", "4"), ("ToBed", "23:55"));
        Assert.Contains("Your week has a score of 3 out of 7.", mine.Words, StringComparison.Ordinal);
        Assert.Contains("00:10 ✓", mine.Words, StringComparison.Ordinal);

        var theirs = await therapist.OpenAsync($"{course.Url}/measures/rhythm");
        Assert.Contains("3 of 7: 3 times near the usual one", theirs.Words, StringComparison.Ordinal);
        Assert.Contains("2 March to 8 March 2026", theirs.Words, StringComparison.Ordinal);
        Assert.Contains("Nothing is filled in for this week.", (await therapist.OpenAsync($"{course.Url}/measures/rhythm?week=2026-02-23")).Words, StringComparison.Ordinal);
        var rows = await clinic.InDatabaseAsync(db => db.Set<LoggedDay>().ToListAsync());
        Assert.Equal(4, rows.Count);
        Assert.All(rows, r => Assert.Equal(AnsweredBy.Client, r.FilledInBy));
    }

    [Theory]
    [InlineData("OnDay", "9", "On")]
    [InlineData("ToBed", "late", "ToBed")]
    [InlineData("ToBed", "25:00", "ToBed")]
    [InlineData("Mood", "6", "Mood")]
    public async Task What_cannot_be_is_refused_in_words(string field, string typed, string at)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var page = await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/measures/rhythm");
        var refused = await page.SendAsync("log-day", ("OutOfBed", "07:00"), (field, typed));
        Assert.NotNull(refused.Refusal);
        Assert.NotNull(refused.Document.QuerySelector($"#f-{at}"));
        Assert.Equal(0, await clinic.InDatabaseAsync(db => db.Set<LoggedDay>().CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public async Task A_hand_made_week_is_the_present_one(string week)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        Assert.Contains("2 March to 8 March 2026", (await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/measures/rhythm?week={week}")).Words, StringComparison.Ordinal);
    }
}
