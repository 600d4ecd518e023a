using System.Globalization;
using CsCheck;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Measures;

public class SocialRhythmTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    /// <summary>One week of one event; – did not happen.</summary>
    private static IEnumerable<RhythmEntry> Week(DailyEvent what, string times) => times.Split(' ').Select((at, i) => new RhythmEntry(
        Monday.AddDays(i), what, at == "–" ? null : TimeOnly.Parse(at, CultureInfo.InvariantCulture)));

    private static readonly RhythmEntry[] Published =
    [
        .. Week(DailyEvent.OutOfBed, "7:00 7:10 7:30 7:20 9:30 7:05 7:15"),
        .. Week(DailyEvent.FirstContact, "8:00 8:05 8:15 8:10 11:00 8:00 8:20"),
        .. Week(DailyEvent.WorkBegun, "9:00 9:00 9:10 9:05 9:15 – –"),
        .. Week(DailyEvent.Dinner, "18:30 19:00 20:30 18:40 18:45 19:10 18:50"),
        .. Week(DailyEvent.ToBed, "23:00 23:30 23:15 0:30 1:30 0:45 23:10"),
    ];

    [Fact]
    public void The_worked_week_gives_5_point_4()
    {
        var score = SocialRhythm.Score(Published);
        Assert.Equal([6, 6, 5, 6, 4], score.Events.Select(e => e.Hits));
        Assert.Equal((27, 5.4m), (score.Hits, score.Value!.Value));
    }

    [Fact]
    public void The_order_of_the_entries_does_not_matter() =>
        Gen.Shuffle(Published).Sample(entries => SocialRhythm.Score(entries).Value == 5.4m);

    [Fact]
    public void Midnight_does_not_tear_a_bedtime_apart()
    {
        var score = SocialRhythm.Score([.. Week(DailyEvent.ToBed, "23:50 0:10 0:00 23:40 0:20 23:55 0:05")]);
        Assert.Equal(new EventRhythm(DailyEvent.ToBed, 7, new TimeOnly(0, 0), 7), Assert.Single(score.Events));
    }

    [Fact]
    public void An_event_seen_on_two_days_does_not_count() =>
        Assert.Null(SocialRhythm.Score([.. Week(DailyEvent.Dinner, "18:30 18:40 – – – – –")]).Value);

    [Fact]
    public void A_week_without_entries_has_no_score() => Assert.Null(SocialRhythm.Score([]).Value);

    [Fact]
    public void Forty_five_minutes_are_near_and_forty_six_are_not()
    {
        Assert.Equal(3, SocialRhythm.Score([.. Week(DailyEvent.Dinner, "18:00 18:45 19:30")]).Hits);
        Assert.Equal(1, SocialRhythm.Score([.. Week(DailyEvent.Dinner, "18:00 18:46 19:32")]).Hits);
    }

    [Fact]
    public void The_same_event_twice_a_day_or_more_than_a_week_is_refused()
    {
        Says.That("measures.same-event-twice", SocialRhythm.Score([Published[0], Published[0] with { At = new(8, 0) }]).Refusal);
        Says.That("measures.more-than-a-week", SocialRhythm.Score([Published[0], Published[1] with { Day = Monday.AddDays(7) }]).Refusal);
    }

    [Fact]
    public void Mood_and_energy_go_from_minus_5_to_5()
    {
        Assert.Null(SocialRhythm.Check(new(Monday, -5, 5)));
        Assert.Null(SocialRhythm.Check(new(Monday, null, null)));
        Says.That("measures.mood-out-of-range", SocialRhythm.Check(new(Monday, 6, 0)));
        Says.That("measures.mood-out-of-range", SocialRhythm.Check(new(Monday, 0, -6)));
    }

    [Fact]
    public void The_score_lies_between_0_and_7() =>
        Gen.Int[0, 1439].Array[7].Sample(minutes =>
        {
            var week = minutes.Select((m, i) => new RhythmEntry(Monday.AddDays(i), DailyEvent.ToBed, TimeOnly.MinValue.AddMinutes(m)));
            return SocialRhythm.Score([.. week]).Value is >= 0 and <= 7;
        });
}
