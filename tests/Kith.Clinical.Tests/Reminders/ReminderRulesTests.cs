using Kith.Clinical.Reminders;

namespace Kith.Clinical.Tests.Reminders;

/// <summary>When a client is reminded, on the client's own clock.</summary>
public sealed class ReminderRulesTests
{
    /// <summary>Wednesday 4 March 2026, 16:00 in London.</summary>
    private static readonly DateTimeOffset Session = new(2026, 3, 4, 16, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Europe/London", 1, "2026-03-03T10:00Z")]
    [InlineData("Europe/London", 2, "2026-03-04T08:00Z")]
    [InlineData("America/New_York", 1, "2026-03-03T15:00Z")]
    [InlineData("Asia/Tokyo", 1, "2026-03-04T01:00Z")]
    public void The_first_is_due_the_day_before_and_the_second_on_the_day_where_the_client_is(string zone, int number, string due) =>
        Assert.Equal(At(due), ReminderRules.DueAt(number, Session, Wish(2, zone)));

    [Theory]
    [InlineData(2, "2026-03-03T09:59Z", null)]
    [InlineData(2, "2026-03-03T10:00Z", 1)]
    [InlineData(2, "2026-03-04T08:00Z", 2)]
    [InlineData(1, "2026-03-04T08:00Z", 1)]
    [InlineData(2, "2026-03-04T15:00Z", 2)]
    [InlineData(2, "2026-03-04T15:01Z", null)]
    [InlineData(0, "2026-03-04T08:00Z", null)]
    public void Of_two_that_are_due_only_the_last_goes_and_an_hour_before_none(int most, string now, int? number) =>
        Assert.Equal(number, ReminderRules.NumberDue(Session, Wish(most), At(now)));

    [Theory]
    [InlineData("2026-03-03T20:59Z", "2026-03-03T20:59Z")]
    [InlineData("2026-03-03T21:00Z", "2026-03-04T08:00Z")]
    [InlineData("2026-03-04T03:00Z", "2026-03-04T08:00Z")]
    [InlineData("2026-03-04T08:00Z", "2026-03-04T08:00Z")]
    // The clocks go forward in the night to 29 March: 8:00 is 7:00 UTC.
    [InlineData("2026-03-28T23:00Z", "2026-03-29T07:00Z")]
    public void Nothing_arrives_in_quiet_hours(string now, string then) => Assert.Equal(At(then), ReminderRules.AfterQuiet(At(now), Wish(1)));

    [Fact]
    public void The_same_time_twice_means_no_quiet_hours_and_hours_within_a_day_are_understood()
    {
        var night = new DateTimeOffset(2026, 3, 3, 23, 0, 0, TimeSpan.Zero);
        Assert.Equal(night, ReminderRules.AfterQuiet(night, Wish(1, from: new(8, 0), until: new(8, 0))));
        Assert.Equal(night.AddHours(-3), ReminderRules.AfterQuiet(night.AddHours(-10), Wish(1, from: new(12, 0), until: new(20, 0))));
    }

    [Fact]
    public void A_wish_is_off_until_somebody_says_yes_and_off_again_after_a_stop()
    {
        var wish = new ReminderWish { TimeZone = "Europe/London" };
        Assert.False(wish.IsOn);
        Assert.Equal("reminders.how-many", wish.Say(3, default, default, Guid.CreateVersion7(), Session)?.Code);
        Assert.Null(wish.Say(2, ReminderRules.QuietFrom, ReminderRules.QuietUntil, Guid.CreateVersion7(), Session));
        Assert.True(wish.IsOn);
        wish.Stop(Session.AddDays(1));
        wish.Stop(Session.AddDays(2));
        Assert.Equal((false, Session.AddDays(1)), (wish.IsOn, wish.StoppedAt!.Value));
    }

    private static ReminderWish Wish(int most, string zone = "Europe/London", TimeOnly? from = null, TimeOnly? until = null)
    {
        var wish = new ReminderWish { TimeZone = zone };
        Assert.Null(wish.Say(most, from ?? ReminderRules.QuietFrom, until ?? ReminderRules.QuietUntil, Guid.CreateVersion7(), Session.AddDays(-7)));
        return wish;
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
