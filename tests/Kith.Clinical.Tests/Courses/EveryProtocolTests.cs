using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Courses;

/// <summary>The contract every protocol of the library is held to.</summary>
public class EveryProtocolTests
{
    public static TheoryData<string> Keys => [.. ProtocolLibrary.All.Select(p => p.Key)];

    public static TheoryData<string, int> Plans
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var protocol in ProtocolLibrary.All)
            {
                foreach (var plan in protocol.Plans)
                    data.Add(protocol.Key, plan.Sessions);
            }
            return data;
        }
    }

    [Fact]
    public void No_two_share_a_key() =>
        Assert.Equal(ProtocolLibrary.All.Count, ProtocolLibrary.All.Select(p => p.Key).Distinct().Count());

    [Fact]
    public void Each_definition_in_the_assembly_is_in_the_library() =>
        Assert.Equal(
            typeof(ProtocolLibrary).Assembly.GetTypes()
                .Where(t => t.Namespace == typeof(ProtocolLibrary).Namespace)
                .Count(t => t.GetField("Definition")?.FieldType == typeof(Protocol)),
            ProtocolLibrary.All.Count);

    [Theory]
    [MemberData(nameof(Keys))]
    public void It_says_what_it_is_and_what_it_follows(string key)
    {
        var protocol = ProtocolLibrary.Get(key);
        Assert.Matches("^[a-z0-9-]+$", protocol.Key);
        Assert.All(
            [protocol.Name, protocol.ShortName, protocol.Summary, protocol.Source],
            words => Assert.False(string.IsNullOrWhiteSpace(words)));
        Assert.Matches("\\d{4}", protocol.Source);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Its_usual_number_of_sessions_has_a_plan_and_no_number_has_two(string key)
    {
        var protocol = ProtocolLibrary.Get(key);
        Assert.NotNull(protocol.PlanFor(protocol.DefaultSessions));
        Assert.Equal(protocol.Plans.Count, protocol.Plans.Select(p => p.Sessions).Distinct().Count());
        Assert.Equal(protocol.MaxSessions - protocol.MinSessions + 1, protocol.Plans.Count);
        Assert.InRange(protocol.DefaultSpacingDays, ContractRules.MinSpacingDays, ContractRules.MaxSpacingDays);
        Assert.InRange(protocol.DefaultMinutes, ContractRules.MinMinutes, ContractRules.MaxMinutes);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Its_foci_are_permitted_once_each_and_there_is_one_at_least(string key)
    {
        var foci = ProtocolLibrary.Get(key).PermittedFoci;
        Assert.NotEmpty(foci);
        Assert.Equal(foci.Count, foci.Distinct().Count());
        Assert.All(foci, f => Assert.True(Enum.IsDefined(f)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Its_measures_are_in_the_library_and_the_leading_one_is_asked_before_every_session(string key)
    {
        var protocol = ProtocolLibrary.Get(key);
        Assert.All(protocol.Measures, m => Assert.NotNull(MeasureLibrary.Find(m.MeasureKey)));
        Assert.All(
            protocol.Plans,
            plan => Assert.All(
                Enumerable.Range(1, plan.Sessions),
                n => Assert.Contains(protocol.LeadingMeasure, protocol.MeasuresFor(plan, n))));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Its_agenda_items_have_words_and_a_key_of_their_own(string key)
    {
        var agenda = ProtocolLibrary.Get(key).Agenda;
        Assert.Equal(agenda.Count, agenda.Select(i => i.Key).Distinct().Count());
        Assert.All(agenda, i => Assert.Matches("^\\p{Lu}.*[.?]$", i.Words));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_session_has_a_phase_and_something_of_its_own_on_the_agenda(string key, int sessions)
    {
        var protocol = ProtocolLibrary.Get(key);
        var plan = protocol.PlanFor(sessions)!;
        Assert.Equal(sessions, plan.Initial + plan.Middle + plan.Ending);
        for (var number = 1; number <= sessions; number++)
        {
            var agenda = protocol.AgendaOf(plan, number);
            Assert.Contains(agenda, i => i.When.Kind is not SlotKind.EverySession);
            Assert.Contains(plan.PhaseOf(number), new[] { Phase.Initial, Phase.Middle, Phase.Ending });
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Nothing_on_the_agenda_is_lost_in_a_shorter_contract(string key, int sessions)
    {
        var protocol = ProtocolLibrary.Get(key);
        var plan = protocol.PlanFor(sessions)!;
        var offered = Enumerable.Range(1, sessions).SelectMany(n => protocol.AgendaOf(plan, n)).Distinct();
        Assert.Equal(protocol.Agenda.Count, offered.Count());
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void It_is_reviewed_once_in_its_middle_and_once_at_its_end(string key, int sessions)
    {
        var protocol = ProtocolLibrary.Get(key);
        var plan = protocol.PlanFor(sessions)!;
        var reviews = Enumerable.Range(1, sessions)
            .Select(n => (Number: n, Kind: protocol.ReviewAt(plan, n)))
            .Where(r => r.Kind is not null)
            .ToList();
        Assert.Equal([(sessions / 2, ReviewKind.Middle), (sessions, ReviewKind.End)], reviews.Select(r => (r.Number, r.Kind!.Value)));
        Assert.Equal(Phase.Middle, plan.PhaseOf(reviews[0].Number));
        Assert.Equal(Phase.Ending, plan.PhaseOf(reviews[1].Number));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_session_has_an_agenda_in_every_phase_the_course_may_really_be_in(string key, int sessions)
    {
        var protocol = ProtocolLibrary.Get(key);
        var contract = Given.Contract(sessions);
        foreach (var phase in new[] { Phase.Initial, Phase.Middle, Phase.Ending })
        {
            for (var number = 1; number <= sessions; number++)
                Assert.NotEmpty(protocol.AgendaFor(contract, number, phase));
        }
    }
}
