using CsCheck;
using Kith.Statistics.Expected;

namespace Kith.Statistics.Tests.Expected;

public class ExpectedCurveTests
{
    /// <summary>Four made-up courses: the first score, the session and the score before it.</summary>
    private static readonly CourseScore[] Worked =
    [
        new(21, 2, 20), new(21, 4, 17), new(21, 8, 12), new(21, 16, 6),
        new(18, 2, 18), new(18, 4, 15), new(18, 8, 13), new(18, 16, 11),
        new(24, 2, 22), new(24, 4, 21), new(24, 8, 15), new(24, 16, 13),
        new(20, 3, 19), new(20, 6, 16), new(20, 12, 5),
    ];

    [Fact]
    public void Agrees_with_the_normal_equations_solved_in_exact_fractions()
    {
        // Python's fractions, with logarithms of 40 digits: the same regression by another way.
        var curve = ExpectedCurve.Fit(Worked);
        Assert.Equal(11.78620612935757, curve.Constant, tolerance: 1e-9);
        Assert.Equal(0.6157522582316577, curve.PerBaseline, tolerance: 1e-10);
        Assert.Equal(-5.575449123984005, curve.PerLogSession, tolerance: 1e-10);
        Assert.Equal(-4.930694753182817, curve.SpreadConstant, tolerance: 1e-9);
        Assert.Equal(5.516211143339948, curve.SpreadPerLogSession, tolerance: 1e-9);
        Assert.Equal(1.4666069873888097, curve.SmallestVariance, tolerance: 1e-10);
    }

    [Theory]
    [InlineData(21, 6, 14.727139789124776, 11.874995372382818, 17.579284205866735)]
    [InlineData(18, 2, 19.00513993688248, 17.4531354932138, 20.557144380551158)]
    [InlineData(24, 16, 11.105832964337637, 6.980214112139276, 15.231451816535998)]
    public void Says_where_eight_in_ten_scores_lie(double baseline, int session, double middle, double low, double high)
    {
        var curve = ExpectedCurve.Fit(Worked);
        Assert.Equal(middle, curve.At(baseline, session), tolerance: 1e-9);
        var (from, to) = curve.Between(baseline, session);
        Assert.Equal(low, from, tolerance: 1e-9);
        Assert.Equal(high, to, tolerance: 1e-9);
    }

    [Fact]
    public void Finds_the_line_that_scores_were_made_from() => Gen.Select(Gen.Double[-5, 20], Gen.Double[0.2, 1.2], Gen.Double[-6, 1]).Sample((constant, perBaseline, perLog) =>
    {
        var scores = Enumerable.Range(0, 60).Select(i => new CourseScore(10 + (i % 7), 2 + (i % 11), constant + (perBaseline * (10 + (i % 7))) + (perLog * Math.Log(2 + (i % 11))))).ToList();
        var curve = ExpectedCurve.Fit(scores);
        return Math.Abs(curve.Constant - constant) < 1e-8 && Math.Abs(curve.PerBaseline - perBaseline) < 1e-9 && Math.Abs(curve.PerLogSession - perLog) < 1e-9;
    });

    [Fact]
    public void About_eight_in_ten_of_many_made_up_courses_lie_between_its_bounds()
    {
        var chance = new Random(20261123);
        var scores = Enumerable.Range(0, 4000).Select(_ =>
        {
            var (baseline, session) = (15 + chance.Next(6), 2 + chance.Next(15));
            var noise = Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
            return new CourseScore(baseline, session, 2 + (0.9 * baseline) - (3 * Math.Log(session)) + (noise * Math.Sqrt(1 + (4 * Math.Log(session)))));
        }).ToList();
        var curve = ExpectedCurve.Fit(scores);
        foreach (var early in (bool[])[true, false])
        {
            var some = scores.Where(s => s.Session < 8 == early).ToList();
            var within = some.Count(s => s.Score >= curve.Between(s.Baseline, s.Session).Low && s.Score <= curve.Between(s.Baseline, s.Session).High);
            Assert.InRange(within / (double)some.Count, 0.77, 0.83);
        }
    }

    [Fact]
    public void Where_the_spread_seems_to_vanish_it_is_a_quarter_of_the_whole_and_never_nothing()
    {
        var curve = ExpectedCurve.Fit(Worked) with { SpreadConstant = -100 };
        var (low, high) = curve.Between(20, 2);
        Assert.Equal(2 * ExpectedCurve.NineInTen * Math.Sqrt(curve.SmallestVariance), high - low, tolerance: 1e-9);
    }

    [Fact]
    public void Too_little_to_fit_is_said()
    {
        Assert.Throws<ArgumentException>(() => ExpectedCurve.Fit(Worked[..3]));
        Assert.Throws<ArgumentException>(() => ExpectedCurve.Fit([.. Worked.Select(s => s with { Session = 4 })]));
        Assert.Throws<ArgumentException>(() => ExpectedCurve.Fit([.. Worked.Select(s => s with { Baseline = 20 })]));
        Assert.Throws<ArgumentException>(() => ExpectedCurve.Fit([.. Worked, new(20, 2, double.NaN)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExpectedCurve.Fit([.. Worked, new(20, 0, 3)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExpectedCurve.Fit(Worked).At(20, 0));
    }
}
