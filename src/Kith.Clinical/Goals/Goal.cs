using Kith.Clinical.Measures;

namespace Kith.Clinical.Goals;

/// <summary>What the client wants to reach, in their words.</summary>
public sealed class Goal : OfCourse
{
    public required string Words { get; set; }

    public DateOnly SetOn { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string WithdrawnBecause { get; private set; } = "";

    public List<GoalRating> Ratings { get; init; } = [];

    /// <returns>Null when the goal may be set; otherwise why not.</returns>
    public static Refusal? Check(string words) => string.IsNullOrWhiteSpace(words) ? GoalRefusals.NeedsWords : null;

    /// <summary>The latest by day; of two on one day the one given later.</summary>
    public GoalRating? LastRating() => Ratings.OrderBy(r => r.RatedOn).ThenBy(r => r.Id).LastOrDefault();

    /// <summary>Keeps how near the client feels.</summary>
    /// <param name="ratingId">Id of the rating.</param>
    /// <param name="score">0 not at all, 10 there.</param>
    /// <param name="on">The day it is said for.</param>
    /// <param name="today">The clinic's day.</param>
    /// <param name="by">Whether the client gave it alone, or said it and the therapist entered it.</param>
    /// <param name="byId">Who pressed the button.</param>
    /// <returns>Null when kept; otherwise why not.</returns>
    public Refusal? Rate(Guid ratingId, int score, DateOnly on, DateOnly today, AnsweredBy by, Guid byId)
    {
        if (WithdrawnAt is not null)
            return GoalRefusals.Withdrawn;
        if (score is < GoalRating.Lowest or > GoalRating.Highest)
            return GoalRefusals.ScoreOutOfRange;
        if (on < SetOn)
            return GoalRefusals.BeforeItWasSet(SetOn);
        if (on > today)
            return GoalRefusals.InTheFuture(today);
        Ratings.Add(new GoalRating { ClinicId = ClinicId, Id = ratingId, GoalId = Id, RatedOn = on, Score = score, RatedBy = by, RatedById = byId });
        return null;
    }

    /// <summary>Whether it was set and not yet let go of at a moment: what a page of that moment shows, whatever came after.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="day">The clinic's day of that moment.</param>
    public bool StoodAt(DateTimeOffset at, DateOnly day) => SetOn <= day && (WithdrawnAt is null || WithdrawnAt > at);

    /// <summary>Lets go of the goal. It stays in the record.</summary>
    /// <returns>Null when done; otherwise why not.</returns>
    public Refusal? Withdraw(string because, DateTimeOffset at)
    {
        if (WithdrawnAt is not null)
            return GoalRefusals.Withdrawn;
        if (string.IsNullOrWhiteSpace(because))
            return GoalRefusals.WithdrawalNeedsReason;
        (WithdrawnBecause, WithdrawnAt) = (because.Trim(), at);
        return null;
    }
}

/// <summary>How near the client feels to a goal on a day: 0 not at all, 10 there.</summary>
public sealed class GoalRating : OfClinic
{
    public const int Lowest = 0;

    public const int Highest = 10;

    public Guid GoalId { get; init; }

    public DateOnly RatedOn { get; init; }

    public int Score { get; init; }

    /// <summary>Whether the client gave it alone, or beside the therapist; null for ratings from before this was kept.</summary>
    public AnsweredBy? RatedBy { get; init; }

    /// <summary>Who pressed the button; null likewise.</summary>
    public Guid? RatedById { get; init; }
}
