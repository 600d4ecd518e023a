using Kith.Clinical.Courses;

namespace Kith.Clinical.Tests.Courses;

public class AgreementTests
{
    private static readonly Contract First = Given.Contract();
    private static readonly Contract More =
        Given.Contract(4, ContractKind.Continuation, 2, new(2026, 4, 27), new(2026, 6, 1), reason: "The move came late.");

    private static List<DateOnly> Weeks(int count) => [.. Enumerable.Range(0, count).Select(i => Given.Began.AddDays(7 * i))];

    [Fact]
    public void Half_way_through_it_is_8_of_16_with_8_left()
    {
        var agreement = Agreement.Of([First], Weeks(8), Given.Today);
        Assert.Equal((8, 16, 8), (agreement.Used, agreement.Agreed, agreement.Left));
    }

    [Fact]
    public void A_contract_agreed_ahead_changes_nothing_until_it_begins()
    {
        Assert.Equal(16, Agreement.Of([First, More], Weeks(14), new(2026, 4, 10)).Agreed);
        Assert.Equal(20, Agreement.Of([First, More], Weeks(16), new(2026, 4, 27)).Agreed);
    }

    [Fact]
    public void Four_more_after_sixteen_make_twenty()
    {
        var agreement = Agreement.Of([More, First], [.. Weeks(16), new(2026, 4, 28)], new(2026, 5, 1));
        Assert.Equal((17, 20, 3), (agreement.Used, agreement.Agreed, agreement.Left));
    }

    [Fact]
    public void Sessions_left_unused_lapse_with_their_contract()
    {
        var agreement = Agreement.Of([First, More], Weeks(14), new(2026, 5, 1));
        Assert.Equal((14, 18, 4), (agreement.Used, agreement.Agreed, agreement.Left));
    }

    [Fact]
    public void Before_it_begins_the_first_contract_is_the_one_in_force() =>
        Assert.Equal(First, Agreement.Of([First], [], Given.Began.AddDays(-3)).Current);
}
