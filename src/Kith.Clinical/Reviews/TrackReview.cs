using Kith.Clinical.Measures;

namespace Kith.Clinical.Reviews;

/// <summary>What IPT offers when a course is not on track. Ticked when it was talked over; nothing follows by itself.</summary>
[Flags]
public enum Discussed
{
    None = 0,
    Focus = 1,
    Partner = 2,
    AddedCare = 4,
    Supervision = 8,
}

/// <summary>One of the choices in words.</summary>
public sealed record TrackChoice(Discussed What, string Words, string Hint);

/// <summary>What a therapist talked over when the scores said that the course is not on track. Kept as it was written; never shown to the client.</summary>
public sealed class TrackReview : OfCourse
{
    /// <summary>Which rule was met.</summary>
    public Track Track { get; init; }

    public required string MeasureKey { get; init; }

    public int FirstScore { get; init; }

    /// <summary>The score that asked for it.</summary>
    public int Score { get; init; }

    /// <summary>When that score was given: only a later one asks again.</summary>
    public DateTimeOffset ScoredAt { get; init; }

    public int SessionsUsed { get; init; }

    public Discussed Discussed { get; private set; }

    public string Words { get; private set; } = "";

    public Guid WrittenById { get; init; }

    /// <summary>The name under it, as it was on that day.</summary>
    public string WrittenBy { get; init; } = "";

    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>Keeps what was talked over.</summary>
    /// <param name="discussed">What was ticked.</param>
    /// <param name="words">In the therapist's words; may be empty when something is ticked.</param>
    /// <param name="violence">Whether somebody of the inventory is flagged for violence.</param>
    /// <returns>Null when kept; otherwise why not.</returns>
    public Refusal? Write(Discussed discussed, string words, bool violence)
    {
        if (discussed is Discussed.None && string.IsNullOrWhiteSpace(words))
            return ReviewRefusals.NothingDiscussed;
        if (violence && discussed.HasFlag(Discussed.Partner))
            return ReviewRefusals.NoPartnerWhereViolence;
        (Discussed, Words) = (discussed, words.Trim());
        return null;
    }

    /// <summary>What there is to talk over. Nobody close is invited while somebody is flagged for violence.</summary>
    public static IReadOnlyList<TrackChoice> Choices(bool violence) => [.. All.Where(c => !violence || c.What is not Discussed.Partner)];

    /// <summary>The choices that were ticked, in words.</summary>
    public IEnumerable<string> Ticked() => All.Where(c => Discussed.HasFlag(c.What)).Select(c => c.Words);

    private static readonly TrackChoice[] All =
    [
        new(Discussed.Focus, "Review the focus", "Is it still the one that matters most? Has something new happened? Another focus needs a reason and a fresh yes."),
        new(Discussed.Partner, "Invite a partner", "Or somebody else close, for one session, if the client wants it."),
        new(Discussed.AddedCare, "Add care", "Medicine and its prescriber, the body, alcohol or drugs, another therapy beside or instead."),
        new(Discussed.Supervision, "Talk in supervision", "The diagnosis, working together, and whether to change course."),
    ];
}
