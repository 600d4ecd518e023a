namespace Kith.Statistics.Change;

/// <summary>Whether two scores of one person differ by more than the measure's own unreliability explains.</summary>
/// <remarks>Source for all: Jacobson NS, Truax P (1991). J Consult Clin Psychol 59:12-19. doi:10.1037/0022-006X.59.1.12.</remarks>
public static class ReliableChange
{
    /// <summary>The point of the normal distribution beyond which, on both sides together, 5 in 100 lie.</summary>
    public const double Critical = 1.96;

    /// <summary>Standard error of the difference between two scores: √2 · sd · √(1 − reliability).</summary>
    /// <param name="sd">Standard deviation of the scores before treatment, in the measure's own points; above 0.</param>
    /// <param name="reliability">Test-retest reliability or alpha, no unit; 0 or more and below 1.</param>
    /// <returns>Points of the measure, above 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="sd"/> is not finite and above 0, or <paramref name="reliability"/> is outside [0, 1).
    /// </exception>
    /// <remarks>Cost: constant; allocates nothing.</remarks>
    public static double StandardErrorOfDifference(double sd, double reliability)
    {
        if (!double.IsFinite(sd) || sd <= 0)
            throw new ArgumentOutOfRangeException(nameof(sd), sd, "A standard deviation is finite and above 0.");
        if (!(reliability is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(reliability), reliability, "A reliability is 0 or more and below 1.");
        return Math.Sqrt(2) * sd * Math.Sqrt(1 - reliability);
    }

    /// <summary>The change in standard errors of the difference.</summary>
    /// <param name="before">Score before treatment, in the measure's own points.</param>
    /// <param name="after">Score after treatment, in the same points.</param>
    /// <param name="sd">Standard deviation of the scores before treatment, in points; above 0.</param>
    /// <param name="reliability">Test-retest reliability or alpha, no unit; 0 or more and below 1.</param>
    /// <returns>A signed number without unit; beyond ±<see cref="Critical"/> chance explains it less than 5 times in 100.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A score is not finite, <paramref name="sd"/> is not finite and above 0, or <paramref name="reliability"/> is outside [0, 1).
    /// </exception>
    /// <remarks>Cost: constant; allocates nothing.</remarks>
    public static double Index(double before, double after, double sd, double reliability)
    {
        if (!double.IsFinite(before))
            throw new ArgumentOutOfRangeException(nameof(before), before, "A score is finite.");
        if (!double.IsFinite(after))
            throw new ArgumentOutOfRangeException(nameof(after), after, "A score is finite.");
        return (after - before) / StandardErrorOfDifference(sd, reliability);
    }

    /// <summary>The number of points beyond which a change is reliable: 1.96 standard errors of the difference.</summary>
    /// <param name="sd">Standard deviation of the scores before treatment, in points; above 0.</param>
    /// <param name="reliability">Test-retest reliability or alpha, no unit; 0 or more and below 1.</param>
    /// <returns>Points of the measure, above 0. A change of exactly this many is not yet reliable.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="sd"/> is not finite and above 0, or <paramref name="reliability"/> is outside [0, 1).
    /// </exception>
    /// <remarks>Cost: constant; allocates nothing.</remarks>
    public static double Threshold(double sd, double reliability) => Critical * StandardErrorOfDifference(sd, reliability);
}
