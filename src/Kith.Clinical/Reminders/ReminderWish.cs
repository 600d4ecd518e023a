namespace Kith.Clinical.Reminders;

/// <summary>
/// Whether a client wants to be reminded, how often and when not. One row a client, under the client's id; without one nothing is sent.
/// </summary>
public sealed class ReminderWish : OfClinic
{
    /// <summary>How many before each session; 0 for none.</summary>
    public int MostPerSession { get; private set; }

    /// <summary>From here until <see cref="QuietUntil"/>, on the client's own clock, nothing arrives; the same time twice for no quiet hours.</summary>
    public TimeOnly QuietFrom { get; private set; } = ReminderRules.QuietFrom;

    public TimeOnly QuietUntil { get; private set; } = ReminderRules.QuietUntil;

    /// <summary>IANA time zone of the client.</summary>
    public required string TimeZone { get; set; }

    /// <summary>When the client last said yes, and who wrote it down.</summary>
    public DateTimeOffset? AgreedAt { get; private set; }

    public Guid? AgreedById { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    public bool IsOn => MostPerSession > 0;

    /// <summary>The client says how they want it. None at all is a no.</summary>
    /// <returns>Null when kept; otherwise why not.</returns>
    public Refusal? Say(int most, TimeOnly quietFrom, TimeOnly quietUntil, Guid byId, DateTimeOffset now)
    {
        if (most is < 0 or > ReminderRules.Most)
            return ReminderRefusals.HowMany;
        (QuietFrom, QuietUntil) = (quietFrom, quietUntil);
        if (most == 0)
        {
            Stop(now);
            return null;
        }

        (MostPerSession, AgreedAt, AgreedById, StoppedAt) = (most, now, byId, null);
        return null;
    }

    /// <summary>No more, from now on. May be said twice.</summary>
    public void Stop(DateTimeOffset now)
    {
        if (IsOn)
            StoppedAt = now;
        MostPerSession = 0;
    }
}

/// <summary>One reminder that was made, for one session. There is never another of its number.</summary>
public sealed class Reminder : OfCourse
{
    public Guid SessionId { get; init; }

    /// <summary>1 for the day before, 2 for the day itself.</summary>
    public int Number { get; init; }

    public Guid MailId { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>SHA-256 of what the stop link in this mail carries.</summary>
    public required string StopHash { get; init; }
}
