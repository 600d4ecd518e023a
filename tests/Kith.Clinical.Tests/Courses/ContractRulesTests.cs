using CsCheck;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;

namespace Kith.Clinical.Tests.Courses;

public class ContractRulesTests
{
    private static readonly Protocol Acute = ProtocolLibrary.Get("acute-adult");
    private static readonly Contract First = Given.Contract();

    private static Refusal? First_contract(Contract proposed, string protocol = "acute-adult") =>
        ContractRules.Check(proposed, ProtocolLibrary.Get(protocol), []);

    private static Refusal? Next_contract(Contract proposed) => ContractRules.Check(proposed, Acute, [First]);

    private static Contract More(
        int sessions = 4, ContractKind kind = ContractKind.Continuation, string reason = "The move came late.", DateOnly? starts = null,
        int spacing = 7) =>
        Given.Contract(sessions, kind, 2, starts ?? new(2026, 4, 27), new(2028, 4, 27), spacing, reason: reason);

    [Theory]
    [InlineData(12)]
    [InlineData(16)]
    public void Twelve_to_sixteen_sessions_may_be_agreed(int sessions) => Assert.Null(First_contract(Given.Contract(sessions)));

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(17)]
    public void Other_numbers_are_not_acute_IPT(int sessions) =>
        Says.That("courses.sessions-not-permitted", First_contract(Given.Contract(sessions, ends: Given.Began.AddDays(200))));

    [Fact]
    public void Brief_IPT_has_eight_and_says_so()
    {
        var refusal = First_contract(Given.Contract(9), "brief-ipt");
        Assert.Equal("Brief IPT has 8 sessions. Agree on 8, or choose another form of IPT.", refusal!.Sentence);
        Assert.Null(First_contract(Given.Contract(8), "brief-ipt"));
    }

    [Fact]
    public void An_ending_before_the_beginning_is_refused() =>
        Says.That("courses.contract-ends-before", First_contract(Given.Contract(ends: Given.Began.AddDays(-1))));

    [Fact]
    public void The_last_day_leaves_room_for_all_sessions()
    {
        var last = new DateOnly(2026, 4, 20);
        Assert.Equal(last, ContractRules.EarliestEnd(Given.Began, 16, 7));
        Assert.Null(First_contract(Given.Contract(ends: last)));
        var refusal = First_contract(Given.Contract(ends: last.AddDays(-1)));
        Says.That("courses.contract-too-short", refusal);
        Assert.Contains("20 April 2026", refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_end_in_sight_it_is_no_contract() =>
        Says.That("courses.contract-too-long", First_contract(Given.Contract(ends: Given.Began.AddYears(5))));

    [Theory]
    [InlineData(0)]
    [InlineData(93)]
    [InlineData(-7)]
    public void Sessions_are_1_to_92_days_apart(int spacing) =>
        Says.That("courses.spacing", First_contract(Given.Contract(spacing: spacing)));

    [Theory]
    [InlineData(14)]
    [InlineData(181)]
    public void A_session_lasts_15_to_180_minutes(int minutes) =>
        Says.That("courses.minutes", First_contract(Given.Contract(minutes: minutes)));

    [Theory]
    [InlineData(ContractKind.Continuation)]
    [InlineData(ContractKind.Maintenance)]
    public void Nothing_is_continued_or_maintained_before_it_began(ContractKind kind) =>
        Says.That("courses.first-contract-acute", First_contract(Given.Contract(kind: kind)));

    [Fact]
    public void More_sessions_are_a_new_contract_with_a_reason()
    {
        Assert.Null(Next_contract(More()));
        Says.That("courses.contract-without-reason", Next_contract(More(reason: " ")));
        Says.That("courses.one-acute-contract", Next_contract(More(16, ContractKind.Acute)));
    }

    [Fact]
    public void Maintenance_may_go_on_monthly_for_years()
    {
        Assert.Null(Next_contract(More(24, ContractKind.Maintenance, spacing: 28)));
        Says.That("courses.sessions-out-of-range", Next_contract(More(37, ContractKind.Maintenance, spacing: 1)));
        Says.That("courses.sessions-out-of-range", Next_contract(More(17, spacing: 1)));
        Says.That("courses.sessions-out-of-range", Next_contract(More(0)));
    }

    [Fact]
    public void A_new_contract_begins_after_the_one_before_began() =>
        Says.That("courses.contract-starts-too-early", Next_contract(More(starts: Given.Began)));

    [Fact]
    public void No_proposal_whatever_makes_it_throw() =>
        Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.DateOnly, Gen.DateOnly, Gen.Enum<ContractKind>(), Gen.Bool)
            .Sample((sessions, spacing, minutes, starts, ends, kind, later) =>
            {
                var proposed = new Contract
                {
                    Number = later ? 2 : 1, Kind = kind, Sessions = sessions, SpacingDays = spacing, Minutes = minutes,
                    StartsOn = starts, EndsOn = ends, Reason = "Reason.",
                };
                var refusal = ContractRules.Check(proposed, Acute, later ? [First] : []);
                return refusal is null || refusal.Sentence.Length > 0;
            });
}
