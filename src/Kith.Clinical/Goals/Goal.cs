namespace Kith.Clinical.Goals;

/// <summary>What the client wants to reach, in their words.</summary>
public sealed class Goal : OfCourse
{
    public required string Words { get; set; }

    public DateOnly SetOn { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string WithdrawnBecause { get; set; } = "";

    public List<GoalRating> Ratings { get; init; } = [];
}

/// <summary>How near the client feels to a goal on a day: 0 not at all, 10 there.</summary>
public sealed class GoalRating : OfClinic
{
    public Guid GoalId { get; init; }

    public DateOnly RatedOn { get; init; }

    public int Score { get; init; }
}
