namespace Kith.Clinical.Safety;

/// <summary>Who is asked to look at an alert. In this order, one after the other, until somebody acknowledges it.</summary>
public enum Asked
{
    /// <summary>The therapist of the course.</summary>
    Owner,

    /// <summary>Whoever is on call.</summary>
    OnCall,

    /// <summary>Every administrator. There is nobody after them.</summary>
    Administrators,
}

/// <summary>One thing that happened to an alert, as it happened.</summary>
public enum AlertEvent
{
    Asked,
    Acknowledged,
    Closed,
}

/// <summary>A dated step of an alert's way. Never changed.</summary>
public sealed class AlertStep : OfCourse
{
    public Guid AlertId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    public AlertEvent Event { get; init; }

    /// <summary>Who was asked; null for other events.</summary>
    public Asked? Asked { get; init; }

    /// <summary>The person asked, or who acted; null for all administrators.</summary>
    public Guid? UserId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>By when it is to be acknowledged before the next person is asked; null where the clock does not run.</summary>
    public DateTimeOffset? AnswerBy { get; init; }
}

/// <summary>The clock of an alert: who is asked, by when, and who next. It moves on by time alone and stops only when a person acknowledges.</summary>
public static class AlertClock
{
    /// <summary>The clocks of two machines differ by less. A step that lies further ahead was taken before the clock was set back.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>Starts with the therapist of the course, and with whoever is on call at once where nobody is at the clinic.</summary>
    public static IReadOnlyList<AlertStep> Start(SafetyAlert alert, Guid ownerId, WatchNow watch, Func<Guid> newId)
    {
        var by = alert.RaisedAt + watch.Patience;
        var steps = new List<AlertStep> { Step(alert, newId, 1, Asked.Owner, ownerId, alert.RaisedAt, by) };
        alert.Ask(Asked.Owner, ownerId, null, by);
        if (watch.Until is null && watch.OnCallId is { } onCall && onCall != ownerId)
        {
            steps.Add(Step(alert, newId, 2, Asked.OnCall, onCall, alert.RaisedAt, by));
            alert.Ask(Asked.OnCall, ownerId, onCall, by);
        }

        return steps;
    }

    /// <summary>Asks the next person where the time has run out and nobody acknowledged.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="ownerId">The therapist of the course.</param>
    /// <param name="number">The number of the newest step so far; 0 when there is none.</param>
    /// <param name="watch">Who watches now.</param>
    /// <param name="newId">Makes the id.</param>
    /// <param name="now">The present instant.</param>
    /// <returns>The step to keep; null when it is not yet time.</returns>
    public static AlertStep? RunOut(SafetyAlert alert, Guid ownerId, int number, WatchNow watch, Func<Guid> newId, DateTimeOffset now)
    {
        if (!alert.IsOpen || alert.AcknowledgedAt is not null || alert.Asked is Asked.Administrators || alert.AnswerBy > now)
            return null;

        // From before there was a clock: it starts now.
        var next = alert.AnswerBy is null ? Asked.Owner : alert.Asked is Asked.Owner && watch.OnCallId is { } onCall && onCall != ownerId ? Asked.OnCall : Asked.Administrators;
        var by = next is Asked.Administrators ? (DateTimeOffset?)null : now + watch.Patience;
        var person = next switch { Asked.Owner => ownerId, Asked.OnCall => watch.OnCallId, _ => (Guid?)null };
        alert.Ask(next, ownerId, next is Asked.OnCall ? watch.OnCallId : alert.OnCallId, by);
        return Step(alert, newId, number + 1, next, person, now, by);
    }

    /// <summary>
    /// After the clock was set back, the instant by which somebody is to acknowledge lies further ahead than anybody should wait. The time
    /// begins anew for whoever was asked last; nobody is asked twice.
    /// </summary>
    /// <param name="alert">The alert.</param>
    /// <param name="ownerId">The therapist of the course.</param>
    /// <param name="askedAt">When the newest step was taken; null when there is none.</param>
    /// <param name="watch">Who watches now.</param>
    /// <param name="now">The present instant.</param>
    /// <returns>Whether it began anew.</returns>
    public static bool BeginAnew(SafetyAlert alert, Guid ownerId, DateTimeOffset? askedAt, WatchNow watch, DateTimeOffset now)
    {
        var by = now + watch.Patience;
        if (!alert.IsOpen || alert.AcknowledgedAt is not null || alert.AnswerBy is null || alert.AnswerBy <= by || askedAt is null || askedAt <= now + Skew)
            return false;
        alert.Ask(alert.Asked, ownerId, alert.OnCallId, by);
        return true;
    }

    private static AlertStep Step(SafetyAlert alert, Func<Guid> newId, int number, Asked asked, Guid? userId, DateTimeOffset at, DateTimeOffset? by) => new()
    {
        ClinicId = alert.ClinicId, Id = newId(), CourseId = alert.CourseId, AlertId = alert.Id, Number = number,
        Event = AlertEvent.Asked, Asked = asked, UserId = userId, At = at, AnswerBy = by,
    };
}
