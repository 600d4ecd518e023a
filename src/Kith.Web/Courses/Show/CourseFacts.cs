using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Kith.Web.Look;

namespace Kith.Web.Courses.Show;

/// <summary>A session, as far as the course page needs it.</summary>
public sealed record SessionRow(
    Guid Id, int? Number, DateTimeOffset StartsAt, SessionState State, bool Counts, SessionMode Mode, DisputeStage? Stage)
{
    public bool TakesAPlace => Counts || State is SessionState.Planned;
}

/// <summary>A finished set of answers.</summary>
public sealed record ScoreRow(string MeasureKey, DateTimeOffset FinishedAt, int? Total, Guid? SessionId, bool IsTyped);

/// <summary>A set of answers as it was read, finished or not, replaced or not.</summary>
public sealed record AnswersRow(
    Guid Id, string MeasureKey, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, int? Total, Guid? SessionId, AnsweredBy By, bool IsTyped, bool Counts);

/// <summary>Somebody of the inventory: where they stand now, and where in the circle of the start.</summary>
public sealed record PersonRow(
    Guid Id, string Alias, string Relation, bool Died, bool Violence, bool Withdrawn, int? Ring, int? Angle, int? EarlierRing, int? EarlierAngle);

/// <summary>A formulation, as far as the course page needs it.</summary>
public sealed record FormulationRow(
    int Number, FormulationState State, string PlainWords, ProblemArea? Focus, ProblemArea? SecondFocus, string FocusAbout,
    DateTimeOffset? OfferedAt, DateTimeOffset? AnsweredAt, AnsweredHow? AnsweredHow, string Answer);

/// <summary>What has been done so far, in yes and no.</summary>
public sealed record CourseMilestones(
    bool IllnessRecorded, int Candidates, int RankedCandidates, DateOnly? StartCircleOn, bool MiddleReviewed, bool EndReviewed,
    Guid? UnsignedNoteSession, bool ClientHasSignIn);

/// <summary>Everything the course page shows, as it was read.</summary>
public sealed record CourseFacts
{
    public required Course Course { get; init; }

    public required CourseStanding Standing { get; init; }

    public required ClientBannerFacts Banner { get; init; }

    /// <summary>Oldest first; at least one.</summary>
    public required IReadOnlyList<Contract> Contracts { get; init; }

    public required CourseMilestones Milestones { get; init; }

    public FormulationRow? Accepted { get; init; }

    /// <summary>The newest, when it is not the accepted one.</summary>
    public FormulationRow? Waiting { get; init; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<SessionRow> Sessions { get; init; } = [];

    /// <summary>In order of time, every measure.</summary>
    public IReadOnlyList<ScoreRow> Scores { get; init; } = [];

    /// <summary>When the client began with the questions before a session.</summary>
    public IReadOnlyDictionary<Guid, DateTimeOffset> Begun { get; init; } = new Dictionary<Guid, DateTimeOffset>();

    /// <summary>What was chosen over the protocol about measures.</summary>
    public IReadOnlyList<MeasureChoice> Choices { get; init; } = [];

    /// <summary>In order of time.</summary>
    public IReadOnlyList<ChartEvent> Events { get; init; } = [];

    public IReadOnlyList<PersonRow> People { get; init; } = [];

    public IReadOnlyList<GoalMeter> Goals { get; init; } = [];

    public required TimeZoneInfo Zone { get; init; }

    public required DateTimeOffset Now { get; init; }

    public DateOnly Today => ClinicDay.Of(Now, Zone);

    public string Path => $"/courses/{Course.Id}";

    /// <summary>Which measures come when.</summary>
    public MeasurePlan Plan => new(Course.ProtocolKey, Contracts, Sessions.Select(FactOf), Choices, Zone);

    public static SessionFact FactOf(SessionRow session) => new(session.Id, session.Number, session.StartsAt, session.State is SessionState.Planned, session.Counts);

    public Protocol Protocol => ProtocolLibrary.Get(Course.ProtocolKey);

    public Measure Measure => MeasureLibrary.Get(Protocol.LeadingMeasure);

    /// <summary>The contract in force today; the first before it begins.</summary>
    public Contract Contract => ContractRules.On(Contracts, Today) ?? Contracts[0];

    /// <summary>The contract a session belongs to.</summary>
    public Contract ContractOf(SessionRow session) => ContractRules.On(Contracts, DayOf(session)) ?? Contracts[0];

    public DateOnly DayOf(SessionRow session) => ClinicDay.Of(session.StartsAt, Zone);

    /// <summary>Its number within its own contract, from 1; never beyond the contract.</summary>
    public int NumberInContract(SessionRow session)
    {
        var contract = ContractOf(session);
        var before = 0;
        foreach (var other in Sessions)
        {
            if (other.Id == session.Id)
                break;
            if (other.TakesAPlace && ContractOf(other) == contract)
                before++;
        }

        return Math.Min(before + 1, contract.Sessions);
    }

    /// <summary>The first planned session from today on; none in a closed course.</summary>
    public SessionRow? Next => Course.IsClosed ? null : Sessions.FirstOrDefault(s => s.State is SessionState.Planned && DayOf(s) >= Today);

    /// <summary>Planned for a day that has gone, and nobody said yet what became of it.</summary>
    public IEnumerable<SessionRow> NotRecorded => Course.IsClosed ? [] : Sessions.Where(s => s.State is SessionState.Planned && DayOf(s) < Today);
}
