namespace Kith.Clinical.Timeline;

/// <summary>What is said when an event cannot be as asked.</summary>
public static class TimelineRefusals
{
    public static readonly Refusal NeedsWords = new(
        "timeline.without-words", "Write what happened. A few words are enough.", nameof(TimelineEvent.Words));

    public static readonly Refusal EffectOutOfRange = new(
        "timeline.effect", "Choose a number from −5, much worse, to +5, much better, or leave it out.", nameof(TimelineEvent.MoodEffect));

    public static readonly Refusal WithdrawalNeedsReason = new(
        "timeline.withdrawal-without-reason", "Say why the event no longer holds. It stays in the record.", "Reason");

    public static readonly Refusal AlreadyWithdrawn = new(
        "timeline.already-withdrawn", "This event was taken off the timeline already. Open the timeline again.");

    public static Refusal InTheFuture(DateOnly today) => new(
        "timeline.in-future", $"The timeline is for what has happened. Choose {DateWords.Of(today)} or an earlier day.", nameof(TimelineEvent.On));
}
