namespace Kith.Clinical.Measures;

public enum AnsweredBy
{
    Client,

    /// <summary>Entered by the therapist with the client beside them.</summary>
    BesideTherapist,
}

/// <summary>A client's answers to one measure. Once finished it is never edited, only superseded with a reason.</summary>
public sealed class Response : OfCourse
{
    /// <summary>Key of the measure in the library.</summary>
    public required string MeasureKey { get; init; }

    /// <summary>The session it was answered for.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>One value an item, in the order of the items; null where nothing was answered.</summary>
    public required int?[] Answers { get; set; }

    public AnsweredBy AnsweredBy { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Null while unfinished, and for good when an answer is missing.</summary>
    public int? Total { get; set; }

    public Guid? SupersededById { get; set; }

    public string SupersededBecause { get; set; } = "";
}
