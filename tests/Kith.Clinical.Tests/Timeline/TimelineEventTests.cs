using Kith.Clinical.Timeline;

namespace Kith.Clinical.Tests.Timeline;

public class TimelineEventTests
{
    private static readonly PartialDate March = new(new(2026, 3, 1), DatePrecision.Month);

    [Theory]
    [InlineData(null)]
    [InlineData(-5)]
    [InlineData(5)]
    public void An_event_moved_the_mood_by_minus_5_to_plus_5_or_nobody_said(int? effect) =>
        Assert.Null(TimelineEvent.Check("Daniel moved out", effect, March, Given.Today));

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public void Not_by_more(int effect) => Says.That("timeline.effect", TimelineEvent.Check("Daniel moved out", effect, March, Given.Today));

    [Fact]
    public void It_has_words_and_has_happened()
    {
        Says.That("timeline.without-words", TimelineEvent.Check(" ", null, March, Given.Today));
        Says.That("timeline.in-future", TimelineEvent.Check("Move", null, new(Given.Today.AddDays(1), DatePrecision.Day), Given.Today));
    }

    [Fact]
    public void Nothing_is_deleted_only_withdrawn_with_a_reason()
    {
        var told = new TimelineEvent { On = March, Words = "Daniel moved out" };
        Says.That("timeline.withdrawal-without-reason", told.Withdraw("", Given.Now));
        Assert.Null(told.Withdraw("It was in April.", Given.Now));
        Says.That("timeline.already-withdrawn", told.Withdraw("Again.", Given.Now));
        Assert.Equal("Daniel moved out", told.Words);
    }
}
