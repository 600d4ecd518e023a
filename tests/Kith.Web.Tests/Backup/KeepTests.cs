using Kith.Web.Backup;

namespace Kith.Web.Tests.Backup;

public sealed class KeepTests
{
    private static readonly DateTimeOffset First = new(2026, 1, 1, 2, 5, 0, TimeSpan.Zero);

    [Fact]
    public void After_a_year_of_nights_the_last_nights_weeks_and_months_are_kept_and_nothing_else()
    {
        DateTimeOffset[] made = [.. Enumerable.Range(0, 365).Select(day => First.AddDays(day))];
        var kept = new Keep(3, 2, 4).Of(made, TimeZoneInfo.Utc).Order().Select(at => (at.Month, at.Day));

        // 31 December 2026 is a Thursday: the nights 29 to 31, the week that ended on Sunday 27, and the last of four months.
        Assert.Equal([(9, 30), (10, 31), (11, 30), (12, 27), (12, 29), (12, 30), (12, 31)], kept);
    }

    [Fact]
    public void The_newest_is_always_kept_also_when_months_passed_without_one() =>
        Assert.Contains(First, new Keep(1, 0, 0).Of([First, First.AddYears(-1)], TimeZoneInfo.Utc));

    [Fact]
    public void Of_one_night_the_newest_is_kept()
    {
        DateTimeOffset[] made = [First, First.AddHours(5), First.AddHours(-1)];
        Assert.Equal([First.AddHours(-1), First.AddHours(5)], new Keep(2, 0, 0).Of(made, TimeZoneInfo.Utc).Order());
    }

    [Theory]
    [InlineData("14,8,12", 14, 8, 12)]
    [InlineData(" 1, 0 ,0", 1, 0, 0)]
    public void Three_numbers_are_read(string text, int nights, int weeks, int months) => Assert.Equal(new Keep(nights, weeks, months), Keep.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("0,8,12")]
    [InlineData("14,8")]
    [InlineData("14,8,12,1")]
    [InlineData("14,-8,12")]
    [InlineData("9999,1,1")]
    [InlineData("all")]
    public void Anything_else_is_not(string text) => Assert.Null(Keep.Read(text));
}
