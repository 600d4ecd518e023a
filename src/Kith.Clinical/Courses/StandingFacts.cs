using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;

namespace Kith.Clinical.Courses;

/// <summary>A session, as far as the standing needs it.</summary>
public sealed record SessionFact(Guid Id, int? Number, DateTimeOffset StartsAt, bool Planned, bool Counts)
{
    public static SessionFact Of(Session session) => new(session.Id, session.Number, session.StartsAt, session.State is SessionState.Planned, session.Counts);
}

/// <summary>A finished response that no other has replaced. Total is null when an answer was missing.</summary>
public sealed record ScoreFact(string MeasureKey, DateTimeOffset FinishedAt, int? Total, Guid? SessionId = null);

/// <summary>A formulation, as far as the standing needs it.</summary>
public sealed record FormulationFact(int Number, FormulationState State, ProblemArea? Focus, ProblemArea? SecondFocus);

/// <summary>A note that has words in it. Private process notes never reach the standing.</summary>
/// <param name="IsProgress">Whether it is part of the record.</param>
/// <param name="IsSigned">Whether it is signed.</param>
/// <param name="Since">When it was begun; saving it again does not make it younger.</param>
public sealed record NoteFact(bool IsProgress, bool IsSigned, DateTimeOffset Since);

/// <summary>Everything that decides where a course stands.</summary>
public sealed record StandingFacts
{
    public required Course Course { get; init; }

    public required string ClientName { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyCollection<Contract> Contracts { get; init; }

    public IReadOnlyCollection<SessionFact> Sessions { get; init; } = [];

    public IReadOnlyCollection<ScoreFact> Scores { get; init; } = [];

    public IReadOnlyCollection<FormulationFact> Formulations { get; init; } = [];

    public IReadOnlyCollection<NoteFact> Notes { get; init; } = [];

    public int OpenAlerts { get; init; }

    public bool HasSafetyPlan { get; init; }

    /// <summary>The score of which somebody last wrote what was talked over because the course was not on track: when it was given.</summary>
    public DateTimeOffset? TrackAnsweredFor { get; init; }

    /// <summary>From the first total and the number of a session: the total that counts most symptoms among those expected by then; null where nothing is expected.</summary>
    public Func<int, int, double?>? Tolerated { get; init; }

    /// <summary>The same once these answers are sent.</summary>
    /// <param name="sent">Finished, and not among the scores yet.</param>
    /// <param name="raised">How many alerts they raise.</param>
    public StandingFacts With(Response sent, int raised) => this with
    {
        Scores = [.. Scores, new(sent.MeasureKey, sent.FinishedAt!.Value, sent.Total, sent.SessionId)],
        OpenAlerts = OpenAlerts + raised,
    };
}
