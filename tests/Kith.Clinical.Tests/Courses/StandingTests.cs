using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Courses;

public class StandingTests
{
    private static CourseStanding Of(StandingFacts facts, DateTimeOffset? now = null) => Standing.Of(facts, Given.London, now ?? Given.Now);

    private static StandingFacts Facts() => new() { Course = Given.Course(), ClientName = "Nora", Contracts = [Given.Contract()] };

    private static SessionFact Used(int number) => new(
        Given.Id(number), number, new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero).AddDays(7 * (number - 1)), Planned: false, Counts: true);

    private static SessionFact Planned(int number, DateTimeOffset at) => new(Given.Id(number), number, at, Planned: true, Counts: false);

    private static ScoreFact Phq9(int day, int? total) => new("phq-9", Given.Now.AddDays(day), total);

    [Fact]
    public void A_new_course_stands_at_its_beginning()
    {
        var standing = Of(Facts());
        Assert.Equal((Given.Id(100), Given.Id(100), Given.Id(900)), (standing.Id, standing.CourseId, standing.ClinicId));
        Assert.Equal((Phase.Initial, 0, 16), (standing.Phase, standing.SessionsUsed, standing.SessionsAgreed));
        Assert.Equal((null, null, Change.TooEarly), (standing.FirstScore, standing.LastScore, standing.Change));
        Assert.Equal((null, null), (standing.Formulation, standing.Focus));
        Assert.Equal((Given.Therapist, Given.Contract().EndsOn), (standing.TherapistId, standing.EndsOn!.Value));
    }

    [Fact]
    public void Eight_sessions_and_a_yes_make_the_middle()
    {
        var standing = Of(Facts() with
        {
            Sessions = [.. Enumerable.Range(1, 8).Select(Used)],
            Formulations = [new(1, FormulationState.Accepted, ProblemArea.RoleDispute, ProblemArea.Grief)],
        });
        Assert.Equal((Phase.Middle, 8), (standing.Phase, standing.SessionsUsed));
        Assert.Equal((ProblemArea.RoleDispute, ProblemArea.Grief), (standing.Focus!.Value, standing.SecondFocus!.Value));
    }

    [Fact]
    public void A_new_version_with_the_client_leaves_the_accepted_focus_in_force()
    {
        var standing = Of(Facts() with
        {
            Formulations =
            [
                new(2, FormulationState.Offered, ProblemArea.RoleTransition, null),
                new(1, FormulationState.Accepted, ProblemArea.RoleDispute, null),
            ],
        });
        Assert.Equal((FormulationState.Offered, ProblemArea.RoleDispute), (standing.Formulation!.Value, standing.Focus!.Value));
        Assert.Equal(Phase.Middle, standing.Phase);
    }

    [Fact]
    public void A_declined_formulation_is_no_focus()
    {
        var standing = Of(Facts() with { Formulations = [new(1, FormulationState.Declined, ProblemArea.Grief, null)] });
        Assert.Equal((FormulationState.Declined, null, Phase.Initial), (standing.Formulation, standing.Focus, standing.Phase));
    }

    [Fact]
    public void Sessions_that_do_not_count_are_not_used()
    {
        var missed = new SessionFact(Given.Id(9), null, Given.Now.AddDays(-7), Planned: false, Counts: false);
        Assert.Equal(1, Of(Facts() with { Sessions = [Used(1), missed] }).SessionsUsed);
    }

    [Fact]
    public void Next_comes_the_earliest_planned_session_from_today_on()
    {
        var standing = Of(Facts() with
        {
            Sessions =
            [
                Planned(11, Given.Now.AddDays(14)), Planned(9, Given.Now.AddHours(-2)), Planned(10, Given.Now.AddDays(7)),
                Planned(8, Given.Now.AddDays(-7)),
            ],
        });
        Assert.Equal((9, Given.Now.AddHours(-2)), (standing.NextSessionNumber!.Value, standing.NextSessionAt!.Value));
    }

    [Fact]
    public void A_closed_course_has_no_next_session()
    {
        var course = Given.Course();
        Assert.Null(course.Close(ClosingReason.Moved, Given.Today, "Moved.", null, Given.Therapist, Given.Today, 3));
        var standing = Of(Facts() with { Course = course, Sessions = [Planned(9, Given.Now.AddDays(7))] });
        Assert.Equal((null, Given.Today), (standing.NextSessionId, standing.ClosedOn!.Value));
    }

    [Fact]
    public void The_day_is_the_clinics_day()
    {
        // Half past eleven in the evening of 5 July in London is 22:30 of the same day in UTC; half past midnight is the day before.
        var now = new DateTimeOffset(2026, 7, 5, 23, 30, 0, TimeSpan.Zero);
        var yesterday = Planned(1, new DateTimeOffset(2026, 7, 5, 22, 30, 0, TimeSpan.Zero));
        Assert.Null(Of(Facts() with { Sessions = [yesterday] }, now).NextSessionId);
        Assert.NotNull(Of(Facts() with { Sessions = [yesterday] }, now.AddHours(-1)).NextSessionId);
    }

    [Theory]
    [InlineData(21, 15, Change.Improved)]
    [InlineData(21, 16, Change.NoReliableChange)]
    [InlineData(14, 20, Change.Worse)]
    [InlineData(14, 19, Change.NoReliableChange)]
    public void Change_is_told_from_the_first_score_to_the_last(int first, int last, Change change)
    {
        var standing = Of(Facts() with { Scores = [Phq9(-1, last), Phq9(-21, first), Phq9(-7, 17)] });
        Assert.Equal(change, standing.Change);
        Assert.Equal((first, 17, last), (standing.FirstScore!.Value, standing.PreviousScore!.Value, standing.LastScore!.Value));
        Assert.Equal(Given.Now.AddDays(-1), standing.LastScoredAt);
    }

    [Fact]
    public void Answers_without_a_total_and_other_measures_do_not_enter()
    {
        var standing = Of(Facts() with
        {
            Scores = [Phq9(-14, 18), Phq9(-7, null), new("gad-7", Given.Now, 3)],
        });
        Assert.Equal((18, 18, null, Change.TooEarly), (standing.FirstScore, standing.LastScore, standing.PreviousScore, standing.Change));
    }

    [Fact]
    public void Unsigned_notes_are_counted_with_the_age_of_the_oldest_and_private_ones_are_not()
    {
        var standing = Of(Facts() with
        {
            Notes =
            [
                new(IsProgress: true, IsSigned: false, Given.Now.AddDays(-1)), new(true, false, Given.Now.AddDays(-4)),
                new(true, true, Given.Now.AddDays(-30)), new(false, false, Given.Now.AddDays(-40)),
            ],
            OpenAlerts = 1,
        });
        Assert.Equal((2, Given.Now.AddDays(-4), 1), (standing.UnsignedNotes, standing.OldestUnsignedAt!.Value, standing.OpenAlerts));
    }

    [Fact]
    public void Filling_a_row_again_leaves_nothing_of_what_was()
    {
        var row = Of(Facts() with
        {
            Scores = [Phq9(-14, 18), Phq9(-7, 8)], OpenAlerts = 2, Notes = [new(true, false, Given.Now)],
            Sessions = [Used(1), Planned(2, Given.Now.AddDays(1))],
            Formulations = [new(1, FormulationState.Accepted, ProblemArea.Grief, null)],
        });
        Standing.Fill(row, Facts(), Given.London, Given.Now);
        Assert.Equivalent(Of(Facts()), row, strict: true);
    }

    [Fact]
    public void A_course_not_on_track_stays_answered_until_a_later_score_is_not_on_track_again()
    {
        var rose = Facts() with { Scores = [Phq9(-14, 12), Phq9(-7, 18)] };
        Assert.Equal((Track.RiseBeyondChance, true), (Of(rose).Track, Of(rose).NotOnTrack));

        var answered = rose with { TrackAnsweredFor = Given.Now.AddDays(-7) };
        Assert.Equal((Track.RiseBeyondChance, false), (Of(answered).Track, Of(answered).NotOnTrack));

        Assert.True(Of(answered with { Scores = [.. rose.Scores, Phq9(0, 19)] }).NotOnTrack);
        Assert.False(Of(answered with { Scores = [.. rose.Scores, Phq9(0, 14)] }).NotOnTrack);
    }

    [Fact]
    public void One_score_is_never_off_track() => Assert.False(Of(Facts() with { Scores = [Phq9(0, 27)] }).NotOnTrack);

    [Fact]
    public void What_was_expected_of_the_session_the_score_was_given_for_counts()
    {
        var facts = Facts() with
        {
            Sessions = [Used(1), Used(2), Used(3)],
            Scores = [new("phq-9", Given.Now.AddDays(-14), 18, Given.Id(1)), new("phq-9", Given.Now, 15, Given.Id(3))],
            Tolerated = (first, session) => first - (session * 1.5),
        };
        Assert.Equal((Track.OutsideExpected, true), (Of(facts).Track, Of(facts).NotOnTrack));
        Assert.Equal(Track.NoConcern, Of(facts with { Tolerated = (_, _) => null }).Track);
    }
}
