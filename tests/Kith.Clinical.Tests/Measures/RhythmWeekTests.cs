using System.Globalization;
using CsCheck;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Measures;

/// <summary>A week of the rhythm log as it is drawn.</summary>
public class RhythmWeekTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static IEnumerable<RhythmEntry> Times(DailyEvent what, string times) => times.Split(' ').Select((at, i) => (at, i)).Where(t => t.at != "?")
        .Select(t => new RhythmEntry(Monday.AddDays(t.i), what, t.at == "–" ? null : TimeOnly.Parse(t.at, CultureInfo.InvariantCulture)));

    [Fact]
    public void Bedtimes_around_midnight_lie_beside_each_other_and_near_ones_are_hits()
    {
        var row = RhythmWeek.Of(Monday, [.. Times(DailyEvent.ToBed, "23:00 23:30 23:15 0:30 1:30 0:45 23:10")]).Rows[(int)DailyEvent.ToBed];
        Assert.Equal([660, 690, 675, 750, 810, 765, 670], row.Marks.Select(m => m!.Minutes!.Value));
        Assert.Equal(4, row.Hits);
        Assert.Equal(new TimeOnly(0, 30), RhythmWeek.Clock(DailyEvent.ToBed, 750));
        Assert.Equal(new TimeOnly(7, 10), RhythmWeek.Clock(DailyEvent.OutOfBed, 430));
    }

    [Fact]
    public void What_did_not_happen_and_what_was_not_filled_in_are_two_things()
    {
        var row = RhythmWeek.Of(Monday, [.. Times(DailyEvent.WorkBegun, "9:00 9:05 9:10 – ? ? 9:00")]).Rows[(int)DailyEvent.WorkBegun];
        Assert.Null(row.Marks[3]!.Minutes);
        Assert.Null(row.Marks[4]);
        Assert.Equal(4, row.Hits);
    }

    [Fact]
    public void On_two_days_there_is_no_usual_time_and_no_hit()
    {
        var row = RhythmWeek.Of(Monday, [.. Times(DailyEvent.Dinner, "18:30 18:40 – – – – –")]).Rows[(int)DailyEvent.Dinner];
        Assert.Null(row.Habitual);
        Assert.All(row.Marks, m => Assert.Null(m!.Hit));
    }

    [Fact]
    public void What_is_drawn_as_near_is_what_the_score_counts() =>
        Gen.Int[0, 1439].Array[7].Sample(minutes =>
        {
            var entries = Enum.GetValues<DailyEvent>().SelectMany((what, e) => minutes.Select((m, i) => new RhythmEntry(Monday.AddDays(i), what, TimeOnly.MinValue.AddMinutes((m + (e * 97)) % 1440)))).ToList();
            var week = RhythmWeek.Of(Monday, entries);
            return week.Rows.Sum(r => r.Hits) == week.Score.Hits;
        });

    [Fact]
    public void Other_weeks_are_left_out() =>
        Assert.True(RhythmWeek.Of(Monday, [new(Monday.AddDays(-1), DailyEvent.Dinner, new(18, 0)), new(Monday.AddDays(7), DailyEvent.Dinner, new(18, 0))]).IsEmpty);

    [Fact]
    public void A_day_filled_in_again_stands_in_the_place_of_the_earlier_one()
    {
        LoggedDay Day(int hour, int after) => new() { Id = Given.Id(hour), Day = Monday, OutOfBed = new(hour, 0), FilledInAt = Given.Now.AddHours(after) };
        Assert.Equal(new TimeOnly(8, 0), Assert.Single(LoggedDay.Standing([Day(8, 2), Day(7, 1)])).OutOfBed);
    }

    [Fact]
    public void A_day_to_come_and_a_day_with_nothing_in_it_are_refused()
    {
        Assert.Equal(MeasureRefusals.DayToCome, new LoggedDay { Day = Monday.AddDays(1), OutOfBed = new(7, 0) }.Check(Monday));
        Assert.Equal(MeasureRefusals.EmptyDay, new LoggedDay { Day = Monday }.Check(Monday));
        Assert.Equal(MeasureRefusals.MoodOutOfRange, new LoggedDay { Day = Monday, Mood = 6 }.Check(Monday));
        Assert.Null(new LoggedDay { Day = Monday, Mood = -2 }.Check(Monday));
    }

    [Fact]
    public void No_week_is_called_good_or_bad_and_no_change_of_it_known_to_be_more_than_chance()
    {
        var week = RhythmWeek.Of(Monday, [.. Times(DailyEvent.Dinner, "18:30 18:40 18:35 18:30 – – –")]);
        Assert.Contains("4 of 7", RhythmWords.ForTherapist(week), StringComparison.Ordinal);
        Assert.Contains("not known", RhythmWords.ForTherapist(week), StringComparison.Ordinal);
        Assert.Contains("It is not a mark.", RhythmWords.ForClient(week), StringComparison.Ordinal);
        Assert.Contains("no score", RhythmWords.ForClient(RhythmWeek.Of(Monday, [])), StringComparison.Ordinal);
    }
}
