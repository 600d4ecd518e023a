using Kith.Clinical.Assessment;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Formulations;
using Kith.Clinical.Goals;
using Kith.Clinical.Measures;
using Kith.Clinical.Reviews;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Web.Look;

namespace Kith.Web.Print;

/// <summary>What of a course may leave the house. Notes, private remarks and flags about other people are never read for it.</summary>
public sealed record CourseRecord
{
    public required Course Course { get; init; }

    public required Client Client { get; init; }

    public required CourseStanding Standing { get; init; }

    public required string Therapist { get; init; }

    public required string Clinic { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>In order; at least one.</summary>
    public required IReadOnlyList<Contract> Contracts { get; init; }

    public required IReadOnlyList<SessionLine> Sessions { get; init; }

    public required IReadOnlyList<ScoreLine> Scores { get; init; }

    /// <summary>Which measures come when.</summary>
    public required MeasurePlan Plan { get; init; }

    /// <summary>What happened with others, in order of time; on paper only where the therapist wants it.</summary>
    public IReadOnlyList<ChartEvent> Events { get; init; } = [];

    public IllnessEpisode? Illness { get; init; }

    public Formulation? Agreed { get; init; }

    public required IReadOnlyList<Goal> Goals { get; init; }

    public required IReadOnlyList<PersonLine> People { get; init; }

    /// <summary>Who moved in the closeness circle between the first and the last picture of it; null before there are two.</summary>
    public string? Moved { get; init; }

    public required IReadOnlyList<Review> Reviews { get; init; }

    public required IReadOnlyList<SafetyAlert> Alerts { get; init; }

    public Protocol Protocol => ProtocolLibrary.Get(Course.ProtocolKey);

    public int Held => Sessions.Count(s => s.State is SessionState.Held);

    /// <summary>Scores of a measure that have a total, oldest first.</summary>
    public IReadOnlyList<ScoreLine> Totals(Measure measure) => [.. Scores.Where(s => s.MeasureKey == measure.Key && s.Total is not null)];
}

public sealed record SessionLine(Guid Id, int? Number, DateTimeOffset StartsAt, SessionState State, bool Counts, Technique Techniques);

public sealed record ScoreLine(string MeasureKey, DateTimeOffset FinishedAt, int? Total, Guid? SessionId, bool IsTyped);

/// <summary>Only what is needed to leave their names out.</summary>
public sealed record PersonLine(string Alias, string Relation);
