namespace Kith.Clinical.Measures;

/// <summary>Who gave the answers, and how.</summary>
public enum AnsweredBy
{
    /// <summary>The client, with their own sign-in.</summary>
    Client,

    /// <summary>Entered by the therapist with the client beside them.</summary>
    BesideTherapist,

    /// <summary>The client, by a link and without a sign-in.</summary>
    Link,

    /// <summary>The client, alone with a device that the therapist had handed over.</summary>
    HandedOver,

    /// <summary>Entered by the therapist, who had them on paper or by telephone.</summary>
    Therapist,
}

/// <summary>Where a total came from that was typed and not scored here.</summary>
public enum TotalFrom
{
    Paper,

    /// <summary>Another program, or a letter out of one.</summary>
    OtherSystem,
}

/// <summary>A client's answers to one measure. Once finished it is never edited, only superseded with a reason.</summary>
public sealed class Response : OfCourse
{
    /// <summary>Key of the measure in the library.</summary>
    public required string MeasureKey { get; init; }

    /// <summary>The clinic's own words in which it was asked; null when it was asked in those that travel with this program.</summary>
    public Guid? WordingId { get; init; }

    /// <summary>The session it was answered for.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>One value an item, in the order of the items; null where nothing was answered.</summary>
    public required int?[] Answers { get; set; }

    /// <summary>Answer to the question that is not scored; null when not asked or not answered.</summary>
    public int? Difficulty { get; set; }

    public AnsweredBy AnsweredBy { get; init; }

    /// <summary>Whose sign-in it was: the client's, or the therapist's who entered it. Null for a link, and for answers from before this was kept.</summary>
    public Guid? AnsweredById { get; init; }

    /// <summary>The link it came by.</summary>
    public Guid? LinkId { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Seconds after the start at which each answer was last given, in the order of the items; empty for answers from before this was kept.</summary>
    public int?[] GivenAfter { get; private set; } = [];

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Null while unfinished, and for good when an answer is missing.</summary>
    public int? Total { get; private set; }

    /// <summary>Where the total was read by whoever typed it; null where it was scored from the answers.</summary>
    public TotalFrom? TypedFrom { get; private set; }

    /// <summary>Parts that were typed with the total, in the order of the measure; empty where they are scored from the answers.</summary>
    public int?[] TypedParts { get; private set; } = [];

    /// <summary>The total was typed. Of the answers no more is known than was typed with it, and nothing is scored from them.</summary>
    public bool IsTyped => TypedFrom is not null;

    public Guid? SupersededById { get; private set; }

    public string SupersededBecause { get; private set; } = "";

    /// <summary>Keeps what was answered so far.</summary>
    /// <param name="answers">One value an item.</param>
    /// <param name="difficulty">Answer to the question that is not scored.</param>
    /// <param name="at">When what is new in it was given; null where nobody knows.</param>
    /// <returns>Null when kept; otherwise why not.</returns>
    public Refusal? Save(int?[] answers, int? difficulty = null, DateTimeOffset? at = null)
    {
        if (FinishedAt is not null)
            return MeasureRefusals.AlreadySent;
        if (difficulty is < 0 or > 3)
            return MeasureRefusals.DifficultyOutOfRange;
        var measure = MeasureLibrary.Get(MeasureKey);
        if (measure.ScoreOnly && WordingId is null)
            return MeasureRefusals.ScoreOnly(measure);
        if (measure.Score(answers).Refusal is { } refusal)
            return refusal;
        if (at is { } given)
            GivenAfter = [.. answers.Select((answer, i) => answer == Answers.ElementAtOrDefault(i) ? GivenAfter.ElementAtOrDefault(i) : Seconds(given))];
        Answers = [.. answers];
        Difficulty = difficulty;
        return null;
    }

    /// <summary>Sends the answers. With one missing there will be no total; with none there is nothing to send.</summary>
    /// <returns>Null when sent; otherwise why not.</returns>
    public Refusal? Finish(DateTimeOffset at)
    {
        if (FinishedAt is not null)
            return MeasureRefusals.AlreadySent;
        if (Array.TrueForAll(Answers, a => a is null))
            return MeasureRefusals.NothingAnswered;
        var measure = MeasureLibrary.Get(MeasureKey);
        if (measure.ScoreOnly && WordingId is null)
            return MeasureRefusals.ScoreOnly(measure);
        var score = measure.Score(Answers);
        if (score.Refusal is not null)
            return score.Refusal;
        Total = score.Total;
        FinishedAt = at;
        return null;
    }

    /// <summary>Keeps a total that was read elsewhere, and is finished with it.</summary>
    /// <param name="typed">What was read.</param>
    /// <param name="at">When it was filled in.</param>
    /// <returns>Null when kept; otherwise why not.</returns>
    public Refusal? Type(TypedTotal typed, DateTimeOffset at)
    {
        if (FinishedAt is not null || !Array.TrueForAll(Answers, a => a is null))
            return MeasureRefusals.AlreadySent;
        if (typed.Check(MeasureLibrary.Get(MeasureKey)) is { } refusal)
            return refusal;
        (Answers, Total, TypedFrom, TypedParts, FinishedAt) = ([.. typed.Known], typed.Total, typed.From, [.. typed.Parts], at);
        return null;
    }

    /// <summary>What each part came to, in the order of the measure; none where it has none.</summary>
    public IReadOnlyList<SubscaleScore> PartScores()
    {
        var measure = MeasureLibrary.Get(MeasureKey);
        return IsTyped ? [.. measure.Subscales.Select((part, i) => new SubscaleScore(part, TypedParts.ElementAtOrDefault(i)))] : measure.Score(Answers).Subscales;
    }

    /// <summary>Puts a later response in the place of this one. Both are kept.</summary>
    /// <returns>Null when done; otherwise why not.</returns>
    public Refusal? Supersede(Guid byId, string because)
    {
        if (FinishedAt is null)
            return MeasureRefusals.NotFinished;
        if (SupersededById is not null)
            return MeasureRefusals.AlreadyReplaced;
        if (string.IsNullOrWhiteSpace(because))
            return MeasureRefusals.NoReason;
        SupersededById = byId;
        SupersededBecause = because.Trim();
        return null;
    }

    /// <summary>A clock set back meanwhile gives no time before the start.</summary>
    private int Seconds(DateTimeOffset at) => (int)Math.Clamp((at - StartedAt).TotalSeconds, 0, int.MaxValue);
}
