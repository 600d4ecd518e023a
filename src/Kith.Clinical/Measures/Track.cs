namespace Kith.Clinical.Measures;

/// <summary>Whether a course is on track, by its scores. A prompt for people; nothing is decided by it, and nobody is called by it.</summary>
public enum Track
{
    /// <summary>Too early to say, or moving as hoped.</summary>
    NoConcern,

    /// <summary>Less relief than may be expected by now.</summary>
    NoMeaningfulChange,

    /// <summary>More symptoms than nearly all courses that began alike had by this session, in the clinic's own data.</summary>
    OutsideExpected,

    /// <summary>A rise by more than chance.</summary>
    RiseBeyondChance,
}

/// <summary>When a course is not on track: little relief by session 6 or by the middle, or a rise at any time.</summary>
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
    /// <param name="tolerated">The total that counts most symptoms among those expected by now; null while there is no expected course.</param>
    /// <remarks>Somebody in the lowest band has nothing left to lose: that is never "no meaningful change".</remarks>
    public static Track Of(Measure measure, int first, int last, int sessionsUsed, int middle, double? tolerated = null)
    {
        var relief = measure.Relief(first, last);
        if (relief <= -measure.ReliableChange)
            return Track.RiseBeyondChance;
        if (IsWell(measure, last))
            return Track.NoConcern;
        if (tolerated is { } limit && (measure.Direction is Direction.HigherIsMoreSymptoms ? last > limit : last < limit))
            return Track.OutsideExpected;
        if (measure.MeaningfulDrop is not { } expected || sessionsUsed < Math.Min(LookFromSession, middle))
            return Track.NoConcern;
        return relief < expected ? Track.NoMeaningfulChange : Track.NoConcern;
    }

    /// <summary>A rise since the time before that is worth a question: at least half of what is more than chance.</summary>
    public static bool AsksWhatHappened(Measure measure, int before, int last) =>
        measure.ReliableChange > 0 && -measure.Relief(before, last) * PartOfReliableChange >= measure.ReliableChange;

    /// <summary>In the band that stands for no or hardly any symptoms.</summary>
    public static bool IsWell(Measure measure, int total) =>
        measure.Bands.Count > 0 && measure.BandOf(total) == (measure.Direction is Direction.HigherIsMoreSymptoms ? measure.Bands[0] : measure.Bands[^1]);
}

/// <summary>What a course that is not on track is told by, for its therapist.</summary>
public static class TrackWords
{
    public const string Heading = "Not on track";

    /// <summary>How far feedback of this kind carries; said beside it, so that nobody takes it for more.</summary>
    public const string Modest =
        "This is about the treatment, not about the person. Telling therapists so has helped clients a little in some studies and not at all in others: it asks for a second look, and the two of you decide.";

    /// <summary>The numbers and the rule they met; null when on track.</summary>
    public static string? Of(Track track, Measure measure, int first, int last) => track switch
    {
        Track.RiseBeyondChance => ChangeWords.ForTherapist(measure, first, last),
        Track.NoMeaningfulChange => $"{ChangeWords.ForTherapist(measure, first, last)} By now {DateWords.Count(measure.MeaningfulDrop ?? 0, "point")} of relief might be hoped for.",
        Track.OutsideExpected => $"{ChangeWords.ForTherapist(measure, first, last)} Nine in ten courses of this clinic that began alike had fewer symptoms by this session.",
        _ => null,
    };
}
