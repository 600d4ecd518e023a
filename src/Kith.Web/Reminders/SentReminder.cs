namespace Kith.Web.Reminders;

/// <summary>A reminder that left. Not built by a constructor: EF can go on with a query only behind names it can see.</summary>
public sealed record SentReminder
{
    public Guid SessionId { get; init; }

    public DateTimeOffset? At { get; init; }
}
