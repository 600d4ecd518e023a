using CsCheck;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Measures;

public class TrackRulesTests
{
    private static Track Of(int first, int last, int used, int middle = 8) => TrackRules.Of(Given.Phq9, first, last, used, middle);

    [Theory]
    [InlineData(5, Track.NoConcern)]
    [InlineData(6, Track.NoMeaningfulChange)]
    [InlineData(8, Track.NoMeaningfulChange)]
    public void Four_points_of_relief_by_session_6_are_a_reason_to_look(int used, Track track) => Assert.Equal(track, Of(18, 14, used));

    [Fact]
    public void Five_are_not() => Assert.Equal(Track.NoConcern, Of(18, 13, 8));

    [Fact]
    public void In_brief_IPT_the_middle_comes_first()
    {
        Assert.Equal(Track.NoConcern, Of(18, 17, 3, middle: 4));
        Assert.Equal(Track.NoMeaningfulChange, Of(18, 17, 4, middle: 4));
    }

    [Theory]
    [InlineData(10, 12, false)]
    [InlineData(10, 13, true)]
    [InlineData(13, 10, false)]
    public void Half_a_reliable_change_up_since_the_time_before_is_worth_a_question(int before, int last, bool asks) =>
        Assert.Equal(asks, TrackRules.AsksWhatHappened(Given.Phq9, before, last));

    [Fact]
    public void A_rise_by_six_is_a_reason_at_any_time()
    {
        Assert.Equal(Track.RiseBeyondChance, Of(12, 18, 1));
        Assert.Equal(Track.NoConcern, Of(12, 17, 1));
    }

    [Fact]
    public void Who_is_well_has_nothing_left_to_lose() => Assert.Equal(Track.NoConcern, Of(6, 3, 8));

    [Fact]
    public void A_measure_without_an_expectation_raises_none() =>
        Assert.Equal(Track.NoConcern, TrackRules.Of(Given.Gad7, 15, 15, 8, 8));

    [Theory]
    [InlineData(15, 3, Track.OutsideExpected)]
    [InlineData(14, 3, Track.NoConcern)]
    [InlineData(19, 3, Track.OutsideExpected)]
    [InlineData(24, 3, Track.RiseBeyondChance)]
    public void A_score_above_what_nine_in_ten_courses_had_by_then_is_a_reason_to_look(int last, int used, Track track) =>
        Assert.Equal(track, TrackRules.Of(Given.Phq9, 18, last, used, 8, tolerated: 14.6));

    [Fact]
    public void Where_higher_is_better_it_is_a_score_below()
    {
        var who5 = MeasureLibrary.Get("who-5");
        Assert.Equal(Track.OutsideExpected, TrackRules.Of(who5, 20, 24, 3, 8, tolerated: 30));
        Assert.Equal(Track.NoConcern, TrackRules.Of(who5, 20, 32, 3, 8, tolerated: 30));
    }

    [Fact]
    public void Who_is_well_is_on_track_whatever_others_did() =>
        Assert.Equal(Track.NoConcern, TrackRules.Of(Given.Phq9, 6, 4, 8, 8, tolerated: 2));

    [Fact]
    public void A_better_score_is_never_more_of_a_concern() =>
        Gen.Select(Gen.Int[0, 27], Gen.Int[1, 27], Gen.Int[0, 16]).Sample((first, last, used) =>
            Of(first, last - 1, used) <= Of(first, last, used));
}
