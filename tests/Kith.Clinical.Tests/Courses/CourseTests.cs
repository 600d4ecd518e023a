using Kith.Clinical.Courses;

namespace Kith.Clinical.Tests.Courses;

public class CourseTests
{
    private static Refusal? Close(
        Course course, ClosingReason reason = ClosingReason.Completed, DateOnly? on = null, string words = "All sessions held.",
        DropoutDefinition? dropout = null, int held = 16) =>
        course.Close(reason, on ?? Given.Today, words, dropout, Given.Therapist, Given.Today, held);

    public static TheoryData<ClosingReason> Reasons => [.. Enum.GetValues<ClosingReason>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_course_can_be_closed_in_every_way_there_is(ClosingReason reason)
    {
        var course = Given.Course();
        DropoutDefinition? dropout = reason is ClosingReason.DroppedOut ? DropoutDefinition.TherapistJudged : null;
        var held = reason is ClosingReason.NeverStarted ? 0 : 3;
        Assert.Null(Close(course, reason, dropout: dropout, held: held));
        Assert.Equal(
            (Given.Today, reason, dropout, "All sessions held.", Given.Therapist),
            (course.ClosedOn!.Value, course.ClosedBecause!.Value, course.Dropout, course.ClosingWords, course.ClosedById!.Value));
    }

    [Fact]
    public void Dropping_out_needs_the_meaning_that_applied() =>
        Says.That("courses.dropout-without-definition", Close(Given.Course(), ClosingReason.DroppedOut));

    [Fact]
    public void No_other_way_has_a_meaning_of_dropping_out() =>
        Says.That(
            "courses.definition-without-dropout",
            Close(Given.Course(), ClosingReason.Moved, dropout: DropoutDefinition.LostToAssessment));

    [Fact]
    public void A_day_before_it_began_is_refused_in_words()
    {
        var refusal = Close(Given.Course(), on: Given.Began.AddDays(-1));
        Says.That("courses.closed-before-begun", refusal);
        Assert.Contains("5 January 2026", refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_to_come_is_refused() =>
        Says.That("courses.closed-in-future", Close(Given.Course(), on: Given.Today.AddDays(1)));

    [Fact]
    public void The_day_it_began_will_do() => Assert.Null(Close(Given.Course(), on: Given.Began));

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    public void A_reason_in_words_is_needed(string words) =>
        Says.That("courses.closing-without-words", Close(Given.Course(), words: words));

    [Fact]
    public void It_is_closed_once_and_for_good()
    {
        var course = Given.Course();
        Assert.Null(Close(course));
        Says.That("courses.closed", Close(course, ClosingReason.Moved, words: "Moved to Leeds."));
        Says.That("courses.closed", course.MustBeOpen());
        Assert.Equal(ClosingReason.Completed, course.ClosedBecause);
    }

    [Fact]
    public void What_took_place_did_start() =>
        Says.That("courses.did-start", Close(Given.Course(), ClosingReason.NeverStarted, held: 1));

    [Fact]
    public void What_never_took_place_is_not_completed() =>
        Says.That("courses.nothing-to-complete", Close(Given.Course(), held: 0));

    [Fact]
    public void A_refusal_changes_nothing()
    {
        var course = Given.Course();
        Assert.NotNull(Close(course, words: ""));
        Assert.Equal((null, null, false), (course.ClosedOn, course.ClosedBecause, course.IsClosed));
    }

    [Fact]
    public void A_course_begins_today_or_before_with_a_protocol_of_the_library()
    {
        Assert.Null(Course.MayBegin("brief-ipt", Given.Today, Given.Today));
        Says.That("courses.no-such-protocol", Course.MayBegin("homeopathy", Given.Today, Given.Today));
        Says.That("courses.began-in-future", Course.MayBegin("brief-ipt", Given.Today.AddDays(1), Given.Today));
    }
}
