using Kith.Clinical.Measures;
using Kith.Clinical.Reviews;

namespace Kith.Clinical.Tests.Reviews;

/// <summary>What is talked over when a course is not on track. A prompt for people; it decides nothing and names nobody.</summary>
public class TrackReviewTests
{
    private static TrackReview Review() => new() { CourseId = Given.Id(100), MeasureKey = "phq-9", Track = Track.RiseBeyondChance, FirstScore = 12, Score = 18 };

    [Fact]
    public void Something_is_ticked_or_written()
    {
        var review = Review();
        Assert.Equal(ReviewRefusals.NothingDiscussed, review.Write(Discussed.None, "  ", violence: false));
        Assert.Null(review.Write(Discussed.Focus | Discussed.Supervision, "", violence: false));
        Assert.Equal(["Review the focus", "Talk in supervision"], review.Ticked());
        Assert.Null(Review().Write(Discussed.None, "We spoke about the move.", violence: false));
    }

    [Fact]
    public void Nobody_close_is_invited_where_there_is_violence()
    {
        Assert.DoesNotContain(TrackReview.Choices(violence: true), c => c.What is Discussed.Partner);
        Assert.Contains(TrackReview.Choices(violence: false), c => c.What is Discussed.Partner);
        Assert.Equal(ReviewRefusals.NoPartnerWhereViolence, Review().Write(Discussed.Partner, "", violence: true));
    }

    [Fact]
    public void The_words_name_the_numbers_and_never_the_person()
    {
        foreach (var track in Enum.GetValues<Track>().Where(t => t is not Track.NoConcern))
        {
            var words = TrackWords.Of(track, Given.Phq9, 18, 17)!;
            Assert.Contains("18 (moderately severe)", words, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)client|patient|fail|non-respon|resist", words);
        }

        Assert.Null(TrackWords.Of(Track.NoConcern, Given.Phq9, 18, 8));
        Assert.Contains("not about the person", TrackWords.Modest, StringComparison.Ordinal);
    }
}
