using Kith.Clinical.Retention;

namespace Kith.Clinical.Tests.Retention;

public sealed class RecordKeptTests
{
    private static readonly RetentionRule Britain = RetentionRules.Find("GB")!;
    private static readonly DateOnly Born = new(1980, 6, 1), Last = new(2006, 3, 9), Today = new(2026, 3, 10);

    [Fact]
    public void A_record_ends_the_day_after_its_years_are_full() => Assert.Equal(new(2026, 3, 10), Britain.EndsOn(Born, Last));

    [Fact]
    public void The_29th_of_February_ends_with_February() => Assert.Equal(new(2017, 3, 1), new RetentionRule("XX", "X", 1, null, "").EndsOn(Born, new(2016, 2, 29)));

    [Theory]
    [InlineData("2009-06-02", "2016-06-01", "2034-06-01")] // six then: 25th birthday; 20 years pass later
    [InlineData("2000-06-01", "2003-01-01", "2025-06-01")] // two then: the 25th birthday is later
    public void Of_a_minor_it_is_kept_until_the_birthday_or_the_years_whichever_is_later(string born, string last, string birthday)
    {
        var ends = Britain.EndsOn(Day(born), Day(last));
        Assert.Equal(new[] { Day(last).AddYears(20).AddDays(1), Day(birthday) }.Max(), ends);
    }

    [Fact]
    public void Somebody_of_age_then_is_kept_for_the_years_alone() => Assert.Equal(Last.AddYears(7).AddDays(1), RetentionRules.Find("US")!.EndsOn(Born, Last));

    [Fact]
    public void It_falls_due_on_the_day_and_not_before()
    {
        var kept = RecordKept.Of(Britain, Born, Last, []);
        Assert.False(kept.IsDue(Today.AddDays(-1)));
        Assert.True(kept.IsDue(Today));
    }

    [Fact]
    public void Without_a_rule_or_while_somebody_works_with_it_nothing_falls_due()
    {
        Assert.False(RecordKept.Of(null, Born, Last, []).IsDue(Today));
        Assert.False(RecordKept.Of(Britain, Born, null, []).IsDue(Today));
        Assert.Equal("retention.not-due", RecordKept.Of(Britain, Born, null, []).May(RetentionStep.GiveUp, null, "Old", Today)!.Code);
    }

    [Fact]
    public void A_hold_beats_the_rule_and_every_decision_until_it_is_lifted()
    {
        var held = RecordKept.Of(Britain, Born, Last, [Decided(1, RetentionStep.GiveUp), Decided(2, RetentionStep.Hold)]);
        Assert.False(held.IsDue(Today));
        Assert.Null(held.GivenUp);
        Assert.Equal(RetentionRefusals.Held, held.May(RetentionStep.GiveUp, null, "Old", Today));
        Assert.Equal(RetentionRefusals.Held, held.May(RetentionStep.KeepLonger, Today.AddDays(1), "Old", Today));
        Assert.Equal(RetentionRefusals.HeldAlready, held.May(RetentionStep.Hold, null, "Court", Today));
        Assert.Null(held.May(RetentionStep.LiftHold, null, "Over", Today));

        // It is decided anew afterwards: what was decided before the hold is forgotten.
        Assert.True(RecordKept.Of(Britain, Born, Last, [Decided(1, RetentionStep.GiveUp), Decided(2, RetentionStep.Hold), Decided(3, RetentionStep.LiftHold)]).IsDue(Today));
    }

    [Fact]
    public void Kept_longer_it_falls_due_the_day_after()
    {
        var kept = RecordKept.Of(Britain, Born, Last, [Decided(1, RetentionStep.KeepLonger, Today.AddDays(30))]);
        Assert.False(kept.IsDue(Today.AddDays(30)));
        Assert.True(kept.IsDue(Today.AddDays(31)));
    }

    [Fact]
    public void Nobody_decides_without_a_reason_or_for_a_day_that_is_gone()
    {
        var due = RecordKept.Of(Britain, Born, Last, []);
        Assert.Equal(RetentionRefusals.NeedsReason, due.May(RetentionStep.GiveUp, null, " ", Today));
        Assert.Equal(RetentionRefusals.NeedsDay, due.May(RetentionStep.KeepLonger, null, "Asked", Today));
        Assert.Equal("retention.day-gone", due.May(RetentionStep.KeepLonger, Today, "Asked", Today)!.Code);
        Assert.Equal(RetentionRefusals.NotHeld, due.May(RetentionStep.LiftHold, null, "Over", Today));
        Assert.Null(due.May(RetentionStep.GiveUp, null, "Old", Today));
    }

    [Fact]
    public void Every_rule_names_its_place_its_source_and_years_that_can_be() => Assert.All(RetentionRules.All, rule =>
    {
        Assert.Matches("^[A-Z]{2}$", rule.Country);
        Assert.InRange(rule.Years, 5, 30);
        Assert.InRange(rule.UntilAge ?? 18, 18, 40);
        Assert.True(rule.Place.Length > 0 && rule.Source.Length > 0);
        Assert.True(rule.Seen is null || (rule.Seen.At.Length > 0 && rule.Seen.On >= new DateOnly(2026, 11, 23)));
    });

    private static RetentionDecision Decided(int number, RetentionStep step, DateOnly? until = null) => new() { Number = number, Step = step, Until = until, Because = "Because" };

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
