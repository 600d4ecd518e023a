namespace Kith.Statistics.Expected;

/// <summary>Ordinary least squares by Householder reflections.</summary>
/// <remarks>Source: Golub GH, Van Loan CF (2013). Matrix Computations, 4th edition, section 5.3. Johns Hopkins University Press.</remarks>
public static class LeastSquares
{
    private const double Negligible = 1e-10;

    /// <summary>The weights of the columns that leave the smallest sum of squares.</summary>
    /// <param name="columns">One array a column, all of one length; a column of ones for the constant. No unit is assumed.</param>
    /// <param name="values">What is to be explained, one a row.</param>
    /// <returns>One weight a column, in units of the values for one unit of the column.</returns>
    /// <exception cref="ArgumentException">
    /// There is no column, there are fewer rows than columns, the lengths differ, a number is not finite, or one column is made of the others.
    /// </exception>
    /// <remarks>Cost: rows · columns², and a copy of what is given.</remarks>
    public static double[] Fit(IReadOnlyList<double[]> columns, double[] values)
    {
        var (rows, count) = (values.Length, columns.Count);
        if (count == 0 || rows < count)
            throw new ArgumentException("There must be a column, and as many rows as columns.", nameof(columns));
        if (columns.Any(c => c.Length != rows))
            throw new ArgumentException("Each column has one number a row.", nameof(columns));
        if (columns.Any(c => !Array.TrueForAll(c, double.IsFinite)) || !Array.TrueForAll(values, double.IsFinite))
            throw new ArgumentException("Every number is finite.", nameof(columns));

        double[][] r = [.. columns.Select(c => (double[])c.Clone())];
        var y = (double[])values.Clone();
        for (var k = 0; k < count; k++)
            Reflect(r, y, k);
        return Solve(r, y);
    }

    /// <summary>Turns column k so that nothing is left of it below its own row, and all that follows with it.</summary>
    private static void Reflect(double[][] r, double[] y, int k)
    {
        var (whole, below) = (Norm(r[k], 0), Norm(r[k], k));
        if (below <= Negligible * whole || below == 0)
            throw new ArgumentException("One column is made of the others.", nameof(r));

        var mirror = r[k][k..];
        mirror[0] += mirror[0] >= 0 ? below : -below;
        var size = Norm(mirror, 0);
        for (var i = 0; i < mirror.Length; i++)
            mirror[i] /= size;
        for (var c = k; c < r.Length; c++)
            Mirror(r[c], mirror, k);
        Mirror(y, mirror, k);
    }

    private static void Mirror(double[] column, double[] mirror, int from)
    {
        var along = 0.0;
        for (var i = 0; i < mirror.Length; i++)
            along += mirror[i] * column[from + i];
        for (var i = 0; i < mirror.Length; i++)
            column[from + i] -= 2 * along * mirror[i];
    }

    private static double[] Solve(double[][] r, double[] y)
    {
        var weights = new double[r.Length];
        for (var k = r.Length - 1; k >= 0; k--)
        {
            var left = y[k];
            for (var c = k + 1; c < r.Length; c++)
                left -= r[c][k] * weights[c];
            weights[k] = left / r[k][k];
        }

        return weights;
    }

    private static double Norm(double[] column, int from)
    {
        var sum = 0.0;
        for (var i = from; i < column.Length; i++)
            sum += column[i] * column[i];
        return Math.Sqrt(sum);
    }
}
