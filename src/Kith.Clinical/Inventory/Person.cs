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
    public int? Ring { get; set; }

    /// <summary>Where on the ring, in degrees clockwise from the top, 0 to 359.</summary>
    public int? Angle { get; set; }

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
    public string WithdrawnBecause { get; set; } = "";

    public DateTimeOffset? WithdrawnAt { get; set; }
}
