namespace Kith.Clinical.Inventory;

/// <summary>The point of the course a circle was drawn at.</summary>
public enum Moment
{
    Start,
    Middle,
    End,
    Between,
}

/// <summary>The closeness circle as it was on a day. Taken once, never changed.</summary>
public sealed class CircleSnapshot : OfCourse
{
    public DateOnly TakenOn { get; init; }

    public Moment Moment { get; init; }

    public List<CirclePlace> Places { get; init; } = [];
}

/// <summary>Where somebody stood in a snapshot.</summary>
public sealed class CirclePlace : OfClinic
{
    public Guid SnapshotId { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>The name at the time.</summary>
    public required string Alias { get; init; }

    /// <summary>1 inner, 2 middle, 3 outer.</summary>
    public int Ring { get; init; }

    /// <summary>Degrees clockwise from the top, 0 to 359.</summary>
    public int Angle { get; init; }
}
