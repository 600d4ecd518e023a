using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;

namespace Kith.Clinical.Tests.Sessions;

public class SessionTests
{
    private static readonly DateTimeOffset Start = Given.Session(1).StartsAt;

    [Fact]
    public void A_held_session_is_used_up()
    {
        var session = Given.Session(1);
        Assert.Null(session.Hold(Start.AddMinutes(-10)));
        Assert.Equal((SessionState.Held, true), (session.State, session.Counts));
    }

    [Fact]
    public void It_is_not_held_days_before_its_time() =>
        Says.That("sessions.not-yet", Given.Session(1).Hold(Start.AddDays(-2)));

    [Theory]
    [InlineData(SessionRule.Counts, true)]
    [InlineData(SessionRule.CountsWhenLate, true)]
    [InlineData(SessionRule.DoesNotCount, false)]
    public void A_missed_session_counts_as_the_contract_says(SessionRule rule, bool counts)
    {
        var session = Given.Session(1);
        Assert.Null(session.Miss(rule, " Bus did not come. ", Start.AddMinutes(20)));
        Assert.Equal((SessionState.Missed, counts, "Bus did not come."), (session.State, session.Counts, session.StateWords));
    }

    [Fact]
    public void Nobody_misses_a_session_before_it_begins() =>
        Says.That("sessions.not-missed-yet", Given.Session(1).Miss(SessionRule.Counts, "", Start.AddMinutes(-1)));

    [Theory]
    [InlineData(SessionRule.CountsWhenLate, -25, false)]
    [InlineData(SessionRule.CountsWhenLate, -24, false)]
    [InlineData(SessionRule.CountsWhenLate, -23, true)]
    [InlineData(SessionRule.Counts, -100, true)]
    [InlineData(SessionRule.DoesNotCount, -1, false)]
    public void What_the_client_cancels_counts_by_rule_and_by_the_notice_given(SessionRule rule, int hours, bool counts)
    {
        var session = Given.Session(1);
        Assert.Null(session.CancelByClient(rule, "Ill.", Start.AddHours(hours)));
        Assert.Equal((SessionState.CancelledByClient, counts), (session.State, session.Counts));
    }

    [Fact]
    public void What_the_therapist_cancels_is_never_used_up()
    {
        var session = Given.Session(1);
        Assert.Null(session.CancelByTherapist("Ill."));
        Assert.Equal((SessionState.CancelledByTherapist, false, false), (session.State, session.Counts, session.TakesAPlace));
    }

    [Fact]
    public void What_is_recorded_is_not_recorded_otherwise_later()
    {
        var session = Given.Held(1);
        Says.That("sessions.already-recorded", session.Hold(Start));
        Says.That("sessions.already-recorded", session.Miss(SessionRule.DoesNotCount, "", Start.AddDays(1)));
        Says.That("sessions.already-recorded", session.CancelByClient(SessionRule.DoesNotCount, "", Start));
        Says.That("sessions.already-recorded", session.CancelByTherapist(""));
        Says.That("sessions.already-recorded", session.Move(Start.AddDays(1), 50, SessionMode.Phone));
        Assert.Equal((SessionState.Held, true), (session.State, session.Counts));
    }

    [Fact]
    public void A_planned_session_is_moved()
    {
        var session = Given.Session(1);
        Assert.Null(session.Move(Start.AddDays(1), 45, SessionMode.Video));
        Assert.Equal((Start.AddDays(1), 45, SessionMode.Video), (session.StartsAt, session.Minutes, session.Mode));
        Says.That("courses.minutes", session.Move(Start, 5, SessionMode.Video));
    }
}
