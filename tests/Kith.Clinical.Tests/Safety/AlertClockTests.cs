using Kith.Clinical.Safety;

namespace Kith.Clinical.Tests.Safety;

public class AlertClockTests
{
    private static readonly Guid Owner = Given.Therapist, OnCall = Given.Id(77);
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static SafetyAlert Raised() => Assert.Single(SafetyRules.AlertsIn(Given.Response("phq-9", 1, 1, 1, 1, 1, 1, 1, 1, 2), () => Given.Id(7), Given.Now));

    private static WatchNow There(Guid? onCall = null) => new(Hour, Given.Now.AddHours(5), onCall, null);

    private static WatchNow Closed(Guid? onCall = null) => new(Hour, null, onCall, null);

    private static AlertStep? RunOut(SafetyAlert alert, int number, WatchNow watch, DateTimeOffset at) => AlertClock.RunOut(alert, Owner, number, watch, () => Given.Id(8), at);

    [Fact]
    public void In_the_clinics_hours_the_therapist_is_asked_first_and_has_an_hour()
    {
        var alert = Raised();
        var step = Assert.Single(AlertClock.Start(alert, Owner, There(OnCall), () => Given.Id(8)));
        Assert.Equal((1, Asked.Owner, Owner, Given.Now + Hour), (step.Number, step.Asked!.Value, step.UserId!.Value, step.AnswerBy!.Value));
        Assert.Equal((Asked.Owner, Owner, (Guid?)null), (alert.Asked, alert.OwnerId!.Value, alert.OnCallId));
    }

    [Fact]
    public void Outside_them_whoever_is_on_call_is_asked_at_the_same_time()
    {
        var alert = Raised();
        Assert.Equal([Asked.Owner, Asked.OnCall], AlertClock.Start(alert, Owner, Closed(OnCall), () => Given.Id(8)).Select(s => s.Asked!.Value));
        Assert.Equal(OnCall, alert.OnCallId);
    }

    [Fact]
    public void When_the_hour_has_gone_the_next_is_asked_then_all_administrators_then_nobody()
    {
        var alert = Raised();
        AlertClock.Start(alert, Owner, There(), () => Given.Id(8));
        Assert.Null(RunOut(alert, 1, There(OnCall), Given.Now + Hour - TimeSpan.FromTicks(1)));
        var second = RunOut(alert, 1, There(OnCall), Given.Now + Hour)!;
        Assert.Equal((2, Asked.OnCall, OnCall, Given.Now + Hour + Hour), (second.Number, second.Asked!.Value, second.UserId!.Value, second.AnswerBy!.Value));
        var third = RunOut(alert, 2, There(OnCall), Given.Now + Hour + Hour)!;
        Assert.Equal((3, Asked.Administrators, (Guid?)null, (DateTimeOffset?)null), (third.Number, third.Asked!.Value, third.UserId, third.AnswerBy));
        Assert.Null(RunOut(alert, 3, There(OnCall), Given.Now.AddDays(3)));
        Assert.True(alert.IsOpen);
    }

    [Fact]
    public void With_nobody_on_call_or_only_the_therapist_the_administrators_are_next()
    {
        foreach (var watch in new[] { There(), There(Owner) })
        {
            var alert = Raised();
            AlertClock.Start(alert, Owner, watch, () => Given.Id(8));
            Assert.Equal(Asked.Administrators, RunOut(alert, 1, watch, Given.Now + Hour)!.Asked);
        }
    }

    [Fact]
    public void Acknowledged_or_closed_the_clock_stands_still()
    {
        var read = Raised();
        AlertClock.Start(read, Owner, There(), () => Given.Id(8));
        Assert.Null(read.Acknowledge(Owner, Given.Now));
        Assert.Null(RunOut(read, 1, There(OnCall), Given.Now.AddDays(1)));
    }

    [Fact]
    public void A_clock_set_back_an_hour_asks_later_and_set_on_an_hour_earlier_but_asks()
    {
        var alert = Raised();
        AlertClock.Start(alert, Owner, There(), () => Given.Id(8));
        Assert.Null(RunOut(alert, 1, There(OnCall), Given.Now - Hour));
        Assert.NotNull(RunOut(alert, 1, There(OnCall), Given.Now + Hour));
    }

    [Fact]
    public void One_from_before_there_was_a_clock_gets_it_now()
    {
        var alert = Raised();
        var first = RunOut(alert, 0, There(OnCall), Given.Now.AddDays(9))!;
        Assert.Equal((1, Asked.Owner, Given.Now.AddDays(9) + Hour), (first.Number, first.Asked!.Value, first.AnswerBy!.Value));
    }

    [Fact]
    public void Who_watches_follows_the_weeks_hours_in_the_clinics_time_and_the_rota()
    {
        var watch = new Watch { Minutes = 30, Hours = Watch.Lines([new(DayOfWeek.Monday, new(9, 0), new(17, 0)), new(DayOfWeek.Thursday, new(12, 0), new(13, 30))]) };
        // Monday 6 July 2026, 10:00 in London is 9:00 UTC.
        var monday = new DateTimeOffset(2026, 7, 6, 9, 0, 0, TimeSpan.Zero);
        var duty = new OnCallDuty { UserId = OnCall, From = monday.AddHours(8), To = monday.AddHours(20) };
        var now = WatchNow.Of(watch, [duty], monday, London);
        Assert.Equal((TimeSpan.FromMinutes(30), monday.AddHours(7), (Guid?)null), (now.Patience, now.Until!.Value, now.OnCallId));
        var evening = WatchNow.Of(watch, [duty], monday.AddHours(8), London);
        Assert.Equal(((DateTimeOffset?)null, OnCall, monday.AddDays(3).AddHours(2)), (evening.Until, evening.OnCallId!.Value, evening.Next!.Value));
        Assert.Equal(new(Hour, null, null, null), WatchNow.Of(null, [], monday, London));
    }
}
