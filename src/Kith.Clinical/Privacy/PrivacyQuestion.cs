namespace Kith.Clinical.Privacy;

/// <summary>A client asks why somebody opened their record; whoever looks after privacy at the clinic answers, once and in words.</summary>
public sealed class PrivacyQuestion : OfClinic
{
    /// <summary>So many may wait of one client; then somebody reads them first.</summary>
    public const int MostWaiting = 20;

    public required Guid ClientId { get; init; }

    /// <summary>Who opened the record; null when the question is about something else.</summary>
    public Guid? AboutUserId { get; init; }

    /// <summary>The day it was opened, by the clinic's clock.</summary>
    public DateOnly? AboutOn { get; init; }

    public required string Words { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public Guid? AnsweredById { get; private set; }

    /// <summary>Empty until it is answered.</summary>
    public string Answer { get; private set; } = "";

    /// <returns>Null when answered; otherwise why not.</returns>
    public Refusal? Reply(string words, Guid byId, DateTimeOffset now)
    {
        if (AnsweredAt is not null)
            return PrivacyRefusals.WasAnswered;
        if (byId == AboutUserId)
            return PrivacyRefusals.OwnOpening;
        (Answer, AnsweredById, AnsweredAt) = (words.Trim(), byId, now);
        return null;
    }
}
