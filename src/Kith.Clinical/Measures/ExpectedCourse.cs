namespace Kith.Clinical.Measures;

/// <summary>
/// What finished courses of a clinic that began in one band of a measure did, as it was worked out on a day. Without enough of them
/// there is only their number, and no curve.
/// </summary>
public sealed class ExpectedCourse : OfClinic
{
    /// <summary>Fewer courses than this say nothing about the next one.</summary>
    public const int Fewest = 200;

    public required string MeasureKey { get; init; }

    /// <summary>The band of the first score.</summary>
    public required string BandKey { get; init; }

    /// <summary>Finished courses that began in this band and have a later score.</summary>
    public int Courses { get; set; }

    /// <summary>Their scores after the first.</summary>
    public int Scores { get; set; }

    public DateTimeOffset WorkedOutAt { get; set; }

    public Guid WorkedOutById { get; set; }

    /// <summary>The numbers of the curve: constant, for each point of the first score, for the logarithm of the session; null without a curve.</summary>
    public double? Constant { get; set; }

    public double? PerBaseline { get; set; }

    public double? PerLogSession { get; set; }

    /// <summary>The numbers of its spread: constant, for the logarithm of the session, and the smallest.</summary>
    public double? SpreadConstant { get; set; }

    public double? SpreadPerLogSession { get; set; }

    public double? SmallestVariance { get; set; }
}
