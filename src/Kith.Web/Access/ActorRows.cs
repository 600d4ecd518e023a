using Kith.Clinical.Privacy;
using Kith.Clinical.Sessions;

namespace Kith.Web.Access;

/// <summary>A session as a name and a time.</summary>
public sealed record TimeOfSession
{
    public Guid SessionId { get; init; }

    public Guid CourseId { get; init; }

    public required string Client { get; init; }

    public Guid TherapistId { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public int Minutes { get; init; }

    public SessionState State { get; init; }
}

/// <summary>Whose course it is, by name.</summary>
public sealed record NameOfCourse
{
    public Guid CourseId { get; init; }

    public Guid ClientId { get; init; }

    public required string Client { get; init; }

    public Guid TherapistId { get; init; }
}

/// <summary>A course by the name and date of birth that somebody must know to open it.</summary>
internal sealed record CourseOfOthers
{
    public Guid CourseId { get; init; }

    public DateOnly BeganOn { get; init; }

    public Guid ClientId { get; init; }

    public required string Name { get; init; }

    public DateOnly BornOn { get; init; }

    public bool IsOwn { get; init; }
}

/// <summary>A score of a finished course.</summary>
/// <param name="CourseId">Tells courses apart; it goes nowhere else.</param>
/// <param name="Session">Number of the session it was given for.</param>
/// <param name="Total">In the unit of the measure.</param>
/// <param name="FinishedAt">When it was given.</param>
internal sealed record FinishedScore(Guid CourseId, int Session, int Total, DateTimeOffset FinishedAt);

/// <summary>A question about privacy, and who asks.</summary>
public sealed record AskedQuestion
{
    public required PrivacyQuestion Question { get; init; }

    public required string Client { get; init; }
}

/// <summary>A record as whoever decides how long it is kept sees it.</summary>
public sealed class ClinicRecord
{
    public Guid ClientId { get; init; }

    public required string Name { get; init; }

    public DateOnly BornOn { get; init; }

    /// <summary>Whether somebody still works with it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>When the last course was closed; null when none was.</summary>
    public DateOnly? LastOn { get; init; }
}
