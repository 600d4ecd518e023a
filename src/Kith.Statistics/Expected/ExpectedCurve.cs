using System.Runtime.InteropServices;

namespace Kith.Statistics.Expected;

/// <summary>One score of one course.</summary>
/// <param name="Baseline">The course's first score, in points of the measure.</param>
/// <param name="Session">Number of the session before which the score was given, from 1.</param>
/// <param name="Score">In points of the measure.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CourseScore(double Baseline, int Session, double Score);

/// <summary>
/// The score that may be expected before a session, from the score a course began with, and how far scores spread around it:
/// score = constant + perBaseline · baseline + perLogSession · ln(session), and variance = spreadConstant + spreadPerLogSession · ln(session).
/// </summary>
/// <param name="Constant">In points of the measure.</param>
/// <param name="PerBaseline">Points for each point of the first score.</param>
/// <param name="PerLogSession">Points for each unit of the natural logarithm of the session's number.</param>
/// <param name="SpreadConstant">Squared points.</param>
/// <param name="SpreadPerLogSession">Squared points for each unit of the natural logarithm of the session's number.</param>
/// <param name="SmallestVariance">Squared points below which the variance is never taken: a quarter of the whole.</param>
/// <remarks>
/// An ordinary regression over all scores of all courses. Scores of one course resemble each other, so this says where scores lie, not how
/// surely the line itself is known; no standard error is given. A curve over the logarithm of time follows Lambert MJ, Hansen NB, Finch AE
/// (2001). J Consult Clin Psychol 69:159-172, who fitted it with several levels.
/// </remarks>
public sealed record ExpectedCurve(
    double Constant, double PerBaseline, double PerLogSession, double SpreadConstant, double SpreadPerLogSession, double SmallestVariance)
{
    /// <summary>The point of the normal distribution that nine in ten lie below; eight in ten lie between it and its opposite.</summary>
    public const double NineInTen = 1.2815515655446004;

    private const double PartOfVariance = 0.25;

    /// <summary>Fits line and spread to the scores after the first of each course.</summary>
    /// <param name="scores">Scores of sessions after the first; more than three, of at least two sessions and two first scores.</param>
    /// <returns>The curve, in points of the measure.</returns>
    /// <exception cref="ArgumentException">There are too few scores, all of one session or of one first score, or a number is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A session is below 1.</exception>
    /// <remarks>Cost: a few passes over the scores.</remarks>
    public static ExpectedCurve Fit(IReadOnlyList<CourseScore> scores)
    {
        if (scores.Count <= 3)
            throw new ArgumentException("More than three scores are needed.", nameof(scores));
        if (scores.Any(s => s.Session < 1))
            throw new ArgumentOutOfRangeException(nameof(scores), "Sessions are counted from 1.");

        double[] ones = [.. scores.Select(_ => 1.0)], logs = [.. scores.Select(s => Math.Log(s.Session))];
        var line = LeastSquares.Fit([ones, [.. scores.Select(s => s.Baseline)], logs], [.. scores.Select(s => s.Score)]);
        double[] squares = [.. scores.Select((s, i) => Square(s.Score - line[0] - (line[1] * s.Baseline) - (line[2] * logs[i])))];
        var spread = LeastSquares.Fit([ones, logs], squares);
        return new(line[0], line[1], line[2], spread[0], spread[1], PartOfVariance * squares.Sum() / (scores.Count - line.Length));
    }

    /// <summary>The expected score.</summary>
    /// <param name="baseline">The first score, in points of the measure.</param>
    /// <param name="session">Number of the session, 1 or more.</param>
    /// <returns>Points of the measure; may lie beyond its range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The session is below 1.</exception>
    /// <remarks>Cost: constant; allocates nothing.</remarks>
    public double At(double baseline, int session)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(session, 1);
        return Constant + (PerBaseline * baseline) + (PerLogSession * Math.Log(session));
    }

    /// <summary>Where about eight in ten scores lie: one in ten below, one in ten above.</summary>
    /// <param name="baseline">The first score, in points of the measure.</param>
    /// <param name="session">Number of the session, 1 or more.</param>
    /// <returns>Lowest and highest, in points of the measure; may lie beyond its range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The session is below 1.</exception>
    /// <remarks>Cost: constant; allocates nothing.</remarks>
    public (double Low, double High) Between(double baseline, int session)
    {
        var (middle, half) = (At(baseline, session), NineInTen * Math.Sqrt(Math.Max(SmallestVariance, SpreadConstant + (SpreadPerLogSession * Math.Log(session)))));
        return (middle - half, middle + half);
    }

    private static double Square(double number) => number * number;
}
