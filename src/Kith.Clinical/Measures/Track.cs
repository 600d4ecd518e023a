namespace Kith.Clinical.Measures;

/// <summary>Whether the scores ask the two to stop and look. A prompt for people; nothing is decided by it.</summary>
public enum Track
{
    /// <summary>Too early to say, or moving as hoped.</summary>
    NoConcern,

    /// <summary>Less relief than may be expected by now.</summary>
    NoMeaningfulChange,

    /// <summary>A rise by more than chance.</summary>
    RiseBeyondChance,
}

/// <summary>When a course asks for a second look: little relief by session 6 or by the middle, or a rise at any time.</summary>
public static class TrackRules
{
    /// <summary>The session from which little relief is a reason to look, unless the middle comes sooner.</summary>
    public const int LookFromSession = 6;

    private const int PartOfReliableChange = 2;

    /// <param name="measure">The course's leading measure.</param>
    /// <param name="first">First total.</param>
    /// <param name="last">Latest total.</param>
    /// <param name="sessionsUsed">Sessions used up so far.</param>
    /// <param name="middle">Session at which the middle is reviewed.</param>
    /// <remarks>Somebody in the lowest band has nothing left to lose: that is never "no meaningful change".</remarks>
    public static Track Of(Measure measure, int first, int last, int sessionsUsed, int middle)
    {
        var relief = measure.Relief(first, last);
        if (relief <= -measure.ReliableChange)
            return Track.RiseBeyondChance;
        if (measure.MeaningfulDrop is not { } expected || sessionsUsed < Math.Min(LookFromSession, middle))
            return Track.NoConcern;
        return relief < expected && !IsWell(measure, last) ? Track.NoMeaningfulChange : Track.NoConcern;
    }

    /// <summary>A rise since the time before that is worth a question: at least half of what is more than chance.</summary>
    public static bool AsksWhatHappened(Measure measure, int before, int last) =>
        measure.ReliableChange > 0 && -measure.Relief(before, last) * PartOfReliableChange >= measure.ReliableChange;

    /// <summary>In the band that stands for no or hardly any symptoms.</summary>
    public static bool IsWell(Measure measure, int total) =>
        measure.Bands.Count > 0 && measure.BandOf(total) == (measure.Direction is Direction.HigherIsMoreSymptoms ? measure.Bands[0] : measure.Bands[^1]);
}
