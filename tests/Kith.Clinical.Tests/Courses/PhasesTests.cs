using CsCheck;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;

namespace Kith.Clinical.Tests.Courses;

public class PhasesTests
{
    private static readonly Protocol Acute = ProtocolLibrary.Get("acute-adult");

    private static Phase After(int used, bool accepted, Contract? contract = null) =>
        Phases.Of(Acute, new Agreement(contract ?? Given.Contract(), 0, used), accepted);

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(16)]
    public void Without_an_accepted_formulation_it_stays_initial_however_many_sessions_were_held(int used) =>
        Assert.Equal(Phase.Initial, After(used, accepted: false));

    [Fact]
    public void The_clients_yes_begins_the_middle() => Assert.Equal(Phase.Middle, After(4, accepted: true));

    [Theory]
    [InlineData(11, Phase.Middle)]
    [InlineData(12, Phase.Ending)]
    [InlineData(16, Phase.Ending)]
    public void Of_sixteen_sessions_the_last_four_are_the_ending(int used, Phase phase) =>
        Assert.Equal(phase, After(used, accepted: true));

    [Theory]
    [InlineData(9, Phase.Middle)]
    [InlineData(10, Phase.Ending)]
    public void Of_twelve_the_last_two(int used, Phase phase) =>
        Assert.Equal(phase, After(used, accepted: true, Given.Contract(12)));

    [Theory]
    [InlineData(0, Phase.Middle)]
    [InlineData(3, Phase.Middle)]
    [InlineData(4, Phase.Ending)]
    public void A_continuation_is_middle_until_its_last_two(int used, Phase phase) =>
        Assert.Equal(phase, After(used, accepted: true, Given.Contract(6, ContractKind.Continuation, number: 2)));

    [Fact]
    public void Maintenance_is_maintenance() =>
        Assert.Equal(Phase.Maintenance, After(5, accepted: true, Given.Contract(12, ContractKind.Maintenance, number: 2)));

    [Fact]
    public void Using_another_session_never_takes_a_course_back_a_phase() =>
        Gen.Select(Gen.Int[12, 16], Gen.Int[0, 15], Gen.Bool).Sample((sessions, used, accepted) =>
            used + 1 > sessions
            || After(used, accepted, Given.Contract(sessions)) <= After(used + 1, accepted, Given.Contract(sessions)));
}
