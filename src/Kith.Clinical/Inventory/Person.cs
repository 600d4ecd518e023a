namespace Kith.Clinical.Inventory;

/// <summary>What somebody gives.</summary>
[Flags]
public enum Support
{
    None = 0,
    Practical = 1,
    Emotional = 2,
    Companionship = 4,
    Advice = 8,
}

/// <summary>Whether giving and taking are even.</summary>
public enum Reciprocity
{
    NotSaid,
    EvenlyGiven,
    ClientGivesMore,
    PersonGivesMore,
    NeitherGives,
}

/// <summary>Somebody in the client's life, reviewed together. A guided review, not a scored instrument.</summary>
public sealed class Person : OfCourse
{
    /// <summary>The name the client uses; an alias is enough.</summary>
    public required string Alias { get; set; }

    public string Relation { get; set; } = "";

    /// <summary>When they died; null while living.</summary>
    public PartialDate? DiedOn { get; set; }

    public string ContactFrequency { get; set; } = "";

    /// <summary>Ring of the closeness circle now: 1 inner, 2 middle, 3 outer; null when not placed.</summary>
    public int? Ring { get; private set; }

    /// <summary>Where on the ring, in degrees clockwise from the top, 0 to 359.</summary>
    public int? Angle { get; private set; }

    public string WhatIsGood { get; set; } = "";

    public string WhatIsHard { get; set; } = "";

    /// <summary>What the client expects of them.</summary>
    public string ClientExpects { get; set; } = "";

    /// <summary>What they expect of the client.</summary>
    public string PersonExpects { get; set; } = "";

    public Reciprocity Reciprocity { get; set; }

    public Support Support { get; set; }

    public string ChangeSinceEpisode { get; set; } = "";

    public string ChangeWanted { get; set; } = "";

    public string LinkToOnset { get; set; } = "";

    /// <summary>The therapist's own remarks; never shown to the client.</summary>
    public string Remarks { get; set; } = "";

    /// <summary>Coercion or violence. Switches prompts to confrontation off. Never shown on the client's own pages.</summary>
    public bool Violence { get; set; }

    public string ViolenceWords { get; set; } = "";

    /// <summary>Why they no longer belong to the inventory; empty while they do.</summary>
    public string WithdrawnBecause { get; private set; } = "";

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Asked before somebody is kept in the inventory.</summary>
    /// <returns>Null when they may be kept; otherwise why not.</returns>
    public static Refusal? Check(string alias, PartialDate? diedOn, bool violence, string violenceWords, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(alias))
            return InventoryRefusals.NeedsAlias;
        if (diedOn is not null && diedOn.Day > today)
            return DateRefusals.TooLate(today, nameof(DiedOn));
        return violence && string.IsNullOrWhiteSpace(violenceWords) ? InventoryRefusals.ViolenceNeedsWords : null;
    }

    /// <summary>Puts them on the closeness circle.</summary>
    /// <param name="ring">1 inner, 2 middle, 3 outer.</param>
    /// <param name="angle">Degrees clockwise from the top, 0 to 359.</param>
    /// <returns>Null when placed; otherwise why not.</returns>
    public Refusal? Place(int ring, int angle)
    {
        if (WithdrawnAt is not null)
            return InventoryRefusals.Withdrawn(Alias);
        if (CircleRules.Check(ring, angle) is { } refusal)
            return refusal;
        (Ring, Angle) = (ring, angle);
        return null;
    }

    /// <summary>Takes them off the circle; they stay in the inventory.</summary>
    public void TakeOffCircle() => (Ring, Angle) = (null, null);

    /// <summary>They no longer belong to the inventory. They stay in the record, and in earlier circles.</summary>
    /// <returns>Null when done; otherwise why not.</returns>
    public Refusal? Withdraw(string because, DateTimeOffset at)
    {
        if (WithdrawnAt is not null)
            return InventoryRefusals.Withdrawn(Alias);
        if (string.IsNullOrWhiteSpace(because))
            return InventoryRefusals.WithdrawalNeedsReason;
        (WithdrawnBecause, WithdrawnAt) = (because.Trim(), at);
        TakeOffCircle();
        return null;
    }
}
