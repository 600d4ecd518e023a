namespace Kith.Clinical.Reviews;

/// <summary>What is said when a review cannot be as asked.</summary>
public static class ReviewRefusals
{
    public static readonly Refusal NeedsDecision = new(
        "reviews.no-decision", "Choose what the two of you decided, then sign.", nameof(Review.Decision));

    public static readonly Refusal NotNow = new(
        "reviews.decision-not-now", "This decision belongs to another point of the course. Choose one of those shown.", nameof(Review.Decision));

    public static readonly Refusal AllianceOutOfRange = new(
        "reviews.alliance", "Choose a number from 0, not well, to 10, very well, or leave it out.", nameof(Review.Alliance));

    public static readonly Refusal AlreadySigned = new(
        "reviews.signed", "This review is signed and is kept as it is. Begin another one with a reason, or write in the session's note.");

    public static readonly Refusal OneAtATime = new(
        "reviews.one-at-a-time", "A review of this point is being written already. Open it and carry on there.");

    public static readonly Refusal AnotherNeedsReason = new(
        "reviews.another-without-reason", "There is a signed review of this point. Say why you look back again; both stay in the record.", nameof(Review.Reason));

    public static readonly Refusal NothingDiscussed = new(
        "reviews.nothing-discussed", "Tick what was talked over, or write it in a few words.", nameof(TrackReview.Discussed));

    public static readonly Refusal NoPartnerWhereViolence = new(
        "reviews.violence", "Somebody in the inventory is flagged for violence, so nobody close is invited. Choose one of the others.", nameof(TrackReview.Discussed));

    public static readonly Refusal OnTrack = new(
        "reviews.on-track", "The scores do not ask for this now: they have changed, or somebody has written what was talked over already. Nothing was saved.");
}
