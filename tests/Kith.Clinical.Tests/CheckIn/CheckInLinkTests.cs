using Kith.Clinical.CheckIn;

namespace Kith.Clinical.Tests.CheckIn;

public class CheckInLinkTests
{
    private const int BornIn = 1988;

    /// <summary>Four o'clock on the afternoon of Monday 9 March.</summary>
    private static readonly DateTimeOffset SessionAt = new(2026, 3, 9, 16, 0, 0, TimeSpan.Zero);

    private readonly CheckInLink link = LinkFor(SessionAt);

    [Fact]
    public void The_right_year_opens_it_again_and_again_and_the_first_time_is_kept()
    {
        Assert.Null(Open(BornIn));
        Assert.Null(Open(BornIn, Given.Now.AddHours(1)));
        Assert.Equal(Given.Now, link.OpenedAt);
        Assert.Equal(LinkState.Open, link.StateAt(Given.Now, courseIsClosed: false));
    }

    [Fact]
    public void A_wrong_year_is_counted_and_says_how_often_one_may_try()
    {
        var refusal = Open(1989);
        Says.That("link.another-year", refusal);
        Assert.Contains("4 times more", refusal!.Sentence, StringComparison.Ordinal);
        Assert.Null(link.OpenedAt);
        for (var i = 0; i < 3; i++)
            refusal = Open(1990 + i);
        Assert.Contains("once more", refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_wrong_years_end_it_even_for_the_right_one()
    {
        for (var i = 0; i < 4; i++)
            Open(1950 + i);
        Says.That("link.guessed", Open(1960));
        Says.That("link.guessed", Open(BornIn));
        Assert.Equal(CheckInLink.WrongTriesAllowed, link.WrongTries);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(88)]
    [InlineData(19880)]
    public void What_cannot_be_a_year_is_a_slip_and_not_a_try(int? typed)
    {
        Says.That("link.not-a-year", Open(typed));
        Assert.Equal(0, link.WrongTries);
    }

    [Fact]
    public void It_runs_out_when_the_day_of_the_session_is_over()
    {
        Assert.Equal(new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.Zero), link.ExpiresAt);
        Assert.Null(Open(BornIn, link.ExpiresAt.AddSeconds(-1)));
        Says.That("link.expired", Open(BornIn, link.ExpiresAt));
    }

    [Fact]
    public void On_the_night_the_clocks_change_the_day_is_over_when_the_clinic_says_so()
    {
        var eveOfSummerTime = new DateTimeOffset(2026, 3, 28, 16, 0, 0, TimeSpan.Zero);
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 0, 0, 0, TimeSpan.Zero), LinkFor(eveOfSummerTime).ExpiresAt);
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 23, 0, 0, TimeSpan.Zero), LinkFor(eveOfSummerTime.AddDays(1)).ExpiresAt);
    }

    [Fact]
    public void When_the_session_is_put_to_another_day_it_may_be_used_until_that_day_is_over()
    {
        link.EndAfter(SessionAt.AddDays(2), Given.London);
        Assert.Null(Open(BornIn, SessionAt.AddDays(1)));
        link.EndAfter(SessionAt.AddDays(-3), Given.London);
        Says.That("link.expired", Open(BornIn, SessionAt));
    }

    [Fact]
    public void The_same_form_sent_twice_is_one_try()
    {
        Says.That("link.another-year", Open(1989));
        var again = link.Open(1989, BornIn, Given.Now, courseIsClosed: false, pressedTwice: true);
        Assert.Equal(LinkRefusals.AnotherYear(CheckInLink.WrongTriesAllowed - 1), again);
        Assert.Equal(1, link.WrongTries);
    }

    [Fact]
    public void Taken_back_by_the_therapist_it_opens_no_more_and_says_who_took_it_back()
    {
        Assert.Null(link.Revoke(Given.Therapist, Given.Now));
        Says.That("link.revoked", Open(BornIn));
        Assert.Equal((Given.Therapist, Given.Now), (link.RevokedById!.Value, link.RevokedAt!.Value));
        Says.That("link.revoked-before", link.Revoke(Given.Therapist, Given.Now));
    }

    [Fact]
    public void When_the_answers_are_sent_it_is_used_up_and_there_is_nothing_to_take_back()
    {
        link.Use(Given.Now);
        Says.That("link.used", Open(BornIn));
        Says.That("link.used-before", link.Revoke(Given.Therapist, Given.Now));
        link.Use(Given.Now.AddHours(1));
        Assert.Equal(Given.Now, link.UsedAt);
    }

    [Fact]
    public void One_that_was_taken_back_stays_so_when_the_answers_come_in_another_way()
    {
        link.Revoke(Given.Therapist, Given.Now);
        link.Use(Given.Now);
        Assert.Equal(LinkState.Revoked, link.StateAt(Given.Now, courseIsClosed: false));
    }

    [Fact]
    public void It_ends_with_the_course() =>
        Says.That("link.course-closed", link.Open(BornIn, BornIn, Given.Now, courseIsClosed: true));

    [Fact]
    public void Nothing_it_says_tells_what_it_is_for() => Assert.All(
        Enum.GetValues<LinkState>().Select(LinkRefusals.Of).OfType<Refusal>().Append(LinkRefusals.NotAYear).Append(LinkRefusals.AnotherYear(2)),
        refusal => Assert.DoesNotMatch("(?i)therap|session|mood|depress|questionnaire|client|patient|clinic", refusal.Sentence));

    private Refusal? Open(int? year, DateTimeOffset? at = null) => link.Open(year, BornIn, at ?? Given.Now, courseIsClosed: false);

    private static CheckInLink LinkFor(DateTimeOffset sessionAt)
    {
        var link = new CheckInLink
        {
            Id = Given.Id(700), CourseId = Given.Id(100), SessionId = Given.Id(301), SecretHash = new string('0', 64), MadeById = Given.Therapist, MadeAt = Given.Now,
        };
        link.EndAfter(sessionAt, Given.London);
        return link;
    }
}
