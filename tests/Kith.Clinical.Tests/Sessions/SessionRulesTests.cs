using CsCheck;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;

namespace Kith.Clinical.Tests.Sessions;

public class SessionRulesTests
{
    private static readonly Contract[] Contracts = [Given.Contract(ends: new(2026, 6, 1))];

    private static List<Session> Held(int count) => [.. Enumerable.Range(1, count).Select(Given.Held)];

    private static Refusal? Plan(IReadOnlyCollection<Session> sessions, DateTimeOffset at, Contract[]? contracts = null, Guid? moving = null) =>
        SessionRules.MayPlan(contracts ?? Contracts, sessions, at, Given.London, moving);

    private static DateTimeOffset On(int month, int day) => new(2026, month, day, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_seventeenth_session_in_a_contract_of_sixteen_is_refused()
    {
        Assert.Null(Plan(Held(15), On(4, 27)));
        Says.That("sessions.none-left", Plan(Held(16), On(4, 27)));
    }

    [Fact]
    public void Planned_sessions_have_their_place_too() =>
        Says.That("sessions.none-left", Plan([.. Enumerable.Range(1, 16).Select(n => Given.Session(n))], On(5, 4)));

    [Fact]
    public void A_session_that_does_not_count_leaves_room_for_another()
    {
        var sessions = Held(15);
        var cancelled = Given.Session(16);
        Assert.Null(cancelled.CancelByTherapist("Ill."));
        Assert.Null(Plan([.. sessions, cancelled], On(4, 27)));
    }

    [Fact]
    public void After_the_contract_ends_there_is_no_session()
    {
        Says.That("sessions.after-contract", Plan(Held(3), On(6, 2)));
        Assert.Null(Plan(Held(3), On(6, 1)));
    }

    [Fact]
    public void Before_it_begins_there_is_none_either() =>
        Says.That("sessions.before-contract", Plan([], new(2026, 1, 4, 10, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void The_last_evening_counts_in_the_clinics_own_time()
    {
        // Half past midnight in London on 2 June is still 1 June in UTC.
        Says.That("sessions.after-contract", Plan(Held(3), new(2026, 6, 1, 23, 30, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Two_sessions_are_not_planned_for_the_same_time()
    {
        var planned = Given.Session(9);
        Says.That("sessions.same-time", Plan([planned], planned.StartsAt));
        Assert.Null(Plan([planned], planned.StartsAt, moving: planned.Id));
    }

    [Fact]
    public void Moving_the_sixteenth_does_not_make_a_seventeenth()
    {
        var sessions = Held(15);
        var last = Given.Session(16);
        sessions.Add(last);
        Assert.Null(Plan(sessions, On(4, 28), moving: last.Id));
    }

    [Fact]
    public void A_new_contract_makes_room_for_its_own_sessions_and_no_more()
    {
        var more = Given.Contract(2, ContractKind.Continuation, 2, new(2026, 5, 4), new(2026, 6, 1), reason: "Late move.");
        Contract[] both = [.. Contracts, more];
        var sessions = Held(16);
        Assert.Null(Plan(sessions, On(5, 4), both));
        sessions.Add(Given.Session(17, On(5, 4)));
        Assert.Null(Plan(sessions, On(5, 11), both));
        sessions.Add(Given.Session(18, On(5, 11)));
        Says.That("sessions.none-left", Plan(sessions, On(5, 18), both));
    }

    [Fact]
    public void The_first_session_of_a_new_contract_is_its_first()
    {
        var more = Given.Contract(2, ContractKind.Continuation, 2, new(2026, 5, 4), new(2026, 6, 1), reason: "Late move.");
        var seventeenth = Given.Session(17, On(5, 4));
        List<Session> sessions = [.. Held(16), seventeenth];
        Assert.Equal((more, 1), SessionRules.PlaceOf(seventeenth, [.. Contracts, more], sessions, Given.London));
        Assert.Equal((Contracts[0], 8), SessionRules.PlaceOf(sessions[7], [.. Contracts, more], sessions, Given.London));
    }

    [Fact]
    public void A_session_that_does_not_count_has_no_place()
    {
        var cancelled = Given.Session(2);
        Assert.Null(cancelled.CancelByTherapist("Ill."));
        Assert.Null(SessionRules.PlaceOf(cancelled, Contracts, [cancelled], Given.London));
    }

    [Fact]
    public void Sessions_are_numbered_in_the_order_of_time_and_those_that_do_not_count_lose_their_number()
    {
        var (third, first, cancelled) = (Given.Session(3), Given.Held(1), Given.Session(2));
        Assert.Null(cancelled.CancelByTherapist("Ill."));
        SessionRules.Renumber([third, first, cancelled]);
        Assert.Equal((1, null, 2), (first.Number!.Value, cancelled.Number, third.Number!.Value));
    }

    [Fact]
    public void Numbers_run_from_1_without_a_gap_whatever_happened() =>
        Gen.Int[0, 4].Array[0, 30].Sample(fates =>
        {
            var sessions = fates.Select((fate, i) => Fated(i + 1, fate)).ToList();
            SessionRules.Renumber(sessions);
            var numbers = sessions.Where(s => s.TakesAPlace).Select(s => s.Number!.Value);
            return numbers.SequenceEqual(Enumerable.Range(1, sessions.Count(s => s.TakesAPlace)))
                && sessions.Where(s => !s.TakesAPlace).All(s => s.Number is null);
        });

    private static Session Fated(int number, int fate)
    {
        var session = Given.Session(number);
        var refusal = fate switch
        {
            0 => session.Hold(session.StartsAt),
            1 => session.Miss(SessionRule.DoesNotCount, "", session.StartsAt),
            2 => session.CancelByClient(SessionRule.CountsWhenLate, "", session.StartsAt),
            3 => session.CancelByTherapist(""),
            _ => null,
        };
        Assert.Null(refusal);
        return session;
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(49, true)]
    [InlineData(50, false)]
    [InlineData(-49, true)]
    [InlineData(-50, false)]
    public void Two_meetings_overlap_when_one_begins_before_the_other_is_over(int minutesLater, bool overlap) =>
        Assert.Equal(overlap, SessionRules.Overlap(Given.Now, 50, Given.Now.AddMinutes(minutesLater), 50));

    [Fact]
    public void When_a_course_ends_what_was_still_planned_falls_away_and_what_happened_keeps_its_number()
    {
        Session[] sessions = [new() { StartsAt = Given.Now.AddDays(-7) }, new() { StartsAt = Given.Now }, new() { StartsAt = Given.Now.AddDays(7) }];
        sessions[0].Hold(Given.Now);
        sessions[1].CancelByTherapist("");
        SessionRules.Close(sessions);
        Assert.Equal([(SessionState.Held, (int?)1), (SessionState.CancelledByTherapist, null), (SessionState.FellAway, null)], sessions.Select(s => (s.State, s.Number)));
        Says.That("sessions.already-recorded", sessions[2].FallAway());
    }
}
