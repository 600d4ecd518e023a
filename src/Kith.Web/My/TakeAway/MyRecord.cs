using Kith.Clinical.Formulations;
using Kith.Clinical.Goals;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Web.My.People;

namespace Kith.Web.My.TakeAway;

/// <summary>
/// What a client takes away: everything that stands on their own pages. Names of others were left out of every word of it, unless the client wants
/// them in. Private notes of the therapist and notes that were not shared were never read for it.
/// </summary>
/// <param name="ClientId">Whose it is.</param>
/// <param name="Name">Their name.</param>
/// <param name="BornOn">When they were born.</param>
/// <param name="Contact">How they are reached.</param>
/// <param name="Clinic">Who keeps the record.</param>
/// <param name="Today">The day it was made.</param>
/// <param name="Zone">The clinic's.</param>
/// <param name="HasHidden">Whether some name was left out.</param>
/// <param name="Courses">Oldest first.</param>
public sealed record MyRecord(
    Guid ClientId, string Name, DateOnly BornOn, string Contact, string Clinic, DateOnly Today, TimeZoneInfo Zone, bool HasHidden, IReadOnlyList<TakenCourse> Courses);

/// <summary>One treatment.</summary>
public sealed record TakenCourse
{
    public required Guid Id { get; init; }

    public required string Treatment { get; init; }

    public required DateOnly BeganOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public required Guid TherapistId { get; init; }

    public required string Therapist { get; init; }

    public required IReadOnlyList<string> Agreed { get; init; }

    public required IReadOnlyList<TakenSession> Sessions { get; init; }

    public required IReadOnlyList<TakenAnswers> Answers { get; init; }

    public required IReadOnlyList<LoggedDay> Days { get; init; }

    public required IReadOnlyList<Goal> Goals { get; init; }

    /// <summary>The areas in the client's own order.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    public required IReadOnlyList<TakenLetter> Letters { get; init; }

    public required IReadOnlyList<TakenNote> Notes { get; init; }

    public TakenPlan? Plan { get; init; }

    public required string WarningSigns { get; init; }

    public required string WhoToCall { get; init; }

    /// <summary>Empty unless the client wants them in.</summary>
    public required IReadOnlyList<MyPeople.Mine> People { get; init; }
}

public sealed record TakenSession(Guid Id, int? Number, DateTimeOffset StartsAt, int Minutes, SessionMode Mode, SessionState State);

/// <param name="Id">Of the answers.</param>
/// <param name="Measure">What was asked.</param>
/// <param name="SessionId">Before which session; null for none.</param>
/// <param name="FinishedAt">When they were sent.</param>
/// <param name="Total">The score; null where there is none.</param>
/// <param name="Lines">Each question with its answer; none where only the score is known.</param>
public sealed record TakenAnswers(Guid Id, Measure Measure, Guid? SessionId, DateTimeOffset FinishedAt, int? Total, IReadOnlyList<TakenAnswer> Lines);

public sealed record TakenAnswer(int Item, string Question, int? Value, string Words);

public sealed record TakenLetter(Guid Id, int Number, string Words, FormulationState State, DateTimeOffset OfferedAt, string Answer, DateTimeOffset? AnsweredAt);

public sealed record TakenNote(Guid Id, int? Session, DateTimeOffset StartsAt, string Text, string SignedBy, DateTimeOffset SignedAt);

public sealed record TakenPlan(Guid Id, DateTimeOffset WrittenAt, IReadOnlyList<(PlanStep Step, string Words)> Steps);
