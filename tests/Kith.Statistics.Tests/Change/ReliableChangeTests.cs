using CsCheck;
using Kith.Statistics.Change;

namespace Kith.Statistics.Tests.Change;

public class ReliableChangeTests
{
    private static readonly Gen<(double A, double B, double Sd, double R)> Any =
        Gen.Select(Gen.Double[0, 27], Gen.Double[0, 27], Gen.Double[0.5, 10], Gen.Double[0, 0.99]);

    [Fact]
    public void Agrees_with_arithmetic_anyone_can_redo()
    {
        // 32.5 before, 47.5 after, sd 10, reliability .80: 10 * sqrt(.20) = 4.47; sqrt(2) * 4.47 = 6.32; 15 / 6.32 = 2.37.
        Assert.Equal(2.37, ReliableChange.Index(32.5, 47.5, sd: 10, reliability: 0.80), tolerance: 0.005);
        Assert.Equal(6.32, ReliableChange.StandardErrorOfDifference(sd: 10, reliability: 0.80), tolerance: 0.005);
    }

    [Fact]
    public void A_deviation_of_6_and_a_reliability_of_84_hundredths_need_more_than_6_65_points()
    {
        Assert.Equal(3.394, ReliableChange.StandardErrorOfDifference(6, 0.84), tolerance: 0.0005);
        Assert.Equal(6.65, ReliableChange.Threshold(6, 0.84), tolerance: 0.005);
    }

    [Fact]
    public void A_fall_is_negative() => Assert.True(ReliableChange.Index(21, 7, 6, 0.84) < -ReliableChange.Critical);

    [Fact]
    public void No_change_is_none() => Any.Sample((a, _, sd, r) => ReliableChange.Index(a, a, sd, r) == 0);

    [Fact]
    public void Turning_before_and_after_round_turns_the_sign() =>
        Any.Sample((a, b, sd, r) => Math.Abs(ReliableChange.Index(a, b, sd, r) + ReliableChange.Index(b, a, sd, r)) < 1e-12);

    [Fact]
    public void Counting_in_other_units_changes_nothing() =>
        Any.Sample((a, b, sd, r) => Math.Abs(ReliableChange.Index(a, b, sd, r) - ReliableChange.Index(a * 4, b * 4, sd * 4, r)) < 1e-9);

    [Fact]
    public void The_threshold_is_where_the_index_is_1_96() =>
        Any.Sample((a, _, sd, r) =>
            Math.Abs(ReliableChange.Index(a, a + ReliableChange.Threshold(sd, r), sd, r) - ReliableChange.Critical) < 1e-6);

    [Theory]
    [InlineData(double.NaN, 1, 1, 0.5, "before")]
    [InlineData(1, double.PositiveInfinity, 1, 0.5, "after")]
    [InlineData(1, 1, 0, 0.5, "sd")]
    [InlineData(1, 1, -1, 0.5, "sd")]
    [InlineData(1, 1, double.NaN, 0.5, "sd")]
    [InlineData(1, 1, double.PositiveInfinity, 0.5, "sd")]
    [InlineData(1, 1, 1, 1, "reliability")]
    [InlineData(1, 1, 1, -0.01, "reliability")]
    [InlineData(1, 1, 1, double.NaN, "reliability")]
    public void What_makes_no_sense_is_a_bug_and_throws(double before, double after, double sd, double reliability, string name) =>
        Assert.Equal(
            name,
            Assert.Throws<ArgumentOutOfRangeException>(() => ReliableChange.Index(before, after, sd, reliability)).ParamName);
}
