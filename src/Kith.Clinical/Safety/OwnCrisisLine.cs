namespace Kith.Clinical.Safety;

/// <summary>A line that a clinic added for the people it sees: a crisis team, a local service. Withdrawn with a reason, never deleted.</summary>
public sealed class OwnCrisisLine : OfClinic
{
    /// <summary>ISO 3166.</summary>
    public required string Country { get; init; }

    /// <summary>Who answers, and for whom where it is not for everybody.</summary>
    public required string Service { get; init; }

    /// <summary>As people write it; empty when it only takes texts.</summary>
    public string Call { get; init; } = "";

    /// <summary>The number to text; empty when it takes none.</summary>
    public string Text { get; init; } = "";

    public LineHours Hours { get; init; }

    public DateOnly AddedOn { get; init; }

    public Guid AddedById { get; init; }

    public DateOnly? WithdrawnOn { get; private set; }

    public Guid? WithdrawnById { get; private set; }

    public string WithdrawnBecause { get; private set; } = "";

    public CrisisLine Line => new(Service, Call, Hours, Confirmed.OnTwoLists, Text);

    /// <summary>Takes it off the pages.</summary>
    /// <returns>Null when taken; otherwise why not.</returns>
    public Refusal? Withdraw(string because, Guid byId, DateOnly on)
    {
        if (WithdrawnOn is not null)
            return SafetyRefusals.LineGone;
        if (string.IsNullOrWhiteSpace(because))
            return SafetyRefusals.LineNeedsReason;
        (WithdrawnOn, WithdrawnById, WithdrawnBecause) = (on, byId, because.Trim());
        return null;
    }
}

/// <summary>Somebody of the clinic called or texted a line and it was answered. Every check is kept; the newest counts.</summary>
public sealed class CrisisLineCheck : OfClinic
{
    /// <summary><see cref="CrisisLine.Key"/> of the line.</summary>
    public required string Line { get; init; }

    public DateOnly CheckedOn { get; init; }

    public Guid CheckedById { get; init; }
}
