using CsCheck;
using Kith.Statistics.Expected;

namespace Kith.Statistics.Tests.Expected;

public class LeastSquaresTests
{
    [Fact]
    public void A_line_through_three_points_anyone_can_redo()
    {
        // (1, 1), (2, 2), (3, 2): slope 1/2, constant 2/3.
        var weights = LeastSquares.Fit([[1, 1, 1], [1, 2, 3]], [1, 2, 2]);
        Assert.Equal(2 / 3.0, weights[0], tolerance: 1e-12);
        Assert.Equal(0.5, weights[1], tolerance: 1e-12);
    }

    [Fact]
    public void What_is_left_over_has_nothing_of_any_column_in_it() =>
        Gen.Double[-10, 10].Array[12].Array[3].Sample(columns =>
        {
            double[][] given = [[.. Enumerable.Repeat(1.0, 12)], columns[0], columns[1]];
            double[] weights;
            try
            {
                weights = LeastSquares.Fit(given, columns[2]);
            }
            catch (ArgumentException)
            {
                return true;
            }

            double[] left = [.. columns[2].Select((y, i) => y - given.Select((c, k) => c[i] * weights[k]).Sum())];
            return given.All(c => Math.Abs(c.Zip(left, (a, b) => a * b).Sum()) < 1e-6);
        });

    [Fact]
    public void A_column_made_of_others_and_what_does_not_fit_together_are_refused()
    {
        Assert.Throws<ArgumentException>(() => LeastSquares.Fit([[1, 1, 1], [1, 2, 3], [3, 5, 7]], [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => LeastSquares.Fit([], [1, 2]));
        Assert.Throws<ArgumentException>(() => LeastSquares.Fit([[1], [2]], [1]));
        Assert.Throws<ArgumentException>(() => LeastSquares.Fit([[1, 1]], [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => LeastSquares.Fit([[1, double.NaN]], [1, 2]));
    }
}
