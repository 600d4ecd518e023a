namespace Kith.Clinical.Goals;

/// <summary>What is said when a goal cannot be as asked.</summary>
public static class GoalRefusals
{
    public static readonly Refusal NeedsWords = new(
        "goals.without-words", "Write the goal in the client's words.", nameof(Goal.Words));

    public static readonly Refusal ScoreOutOfRange = new(
        "goals.score", "Choose a number from 0, not at all, to 10, there.", nameof(GoalRating.Score));

    public static readonly Refusal Withdrawn = new(
        "goals.withdrawn", "This goal was let go of and is kept as it is. Set a new one.");

    public static readonly Refusal WithdrawalNeedsReason = new(
        "goals.withdrawal-without-reason", "Say why the goal is let go of. It stays in the record.", "Reason");

    public static Refusal BeforeItWasSet(DateOnly setOn) => new(
        "goals.before-set", $"The goal was set on {DateWords.Of(setOn)}. Choose that day or a later one.", nameof(GoalRating.RatedOn));

    public static Refusal InTheFuture(DateOnly today) => new(
        "goals.in-future", $"Choose {DateWords.Of(today)} or an earlier day.", nameof(GoalRating.RatedOn));
}
