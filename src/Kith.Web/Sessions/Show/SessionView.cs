using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Sessions;
using Kith.Web.Look;

namespace Kith.Web.Sessions.Show;

/// <summary>A measure of this session and what it did since the time before, in words.</summary>
/// <param name="Key">Of the library.</param>
/// <param name="Name">"PHQ-9".</param>
/// <param name="Words">What it is now and how it changed; or that it is not answered yet.</param>
/// <param name="IsAnswered">Whether somebody answered it for this session.</param>
public sealed record MeasureLine(string Key, string Name, string Words, bool IsAnswered);

/// <summary>What the accepted formulation gives this session.</summary>
/// <param name="Area">The focus.</param>
/// <param name="About">"living with Daniel".</param>
public sealed record FocusLine(ProblemArea Area, string About);

/// <summary>An event told in this session.</summary>
public sealed record ToldLine(string When, string Words, string? Mood, string? With);

/// <summary>Everything the session page shows.</summary>
public sealed record SessionView
{
    public required Session Session { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The phase this session was held in, or would be held in now; null when it does not count.</summary>
    public Phase? Phase { get; init; }

    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];

    /// <summary>What the two look back at in this session; null when nothing.</summary>
    public ReviewKind? Review { get; init; }

    public IReadOnlyList<MeasureLine> Measures { get; init; } = [];

    public IReadOnlyList<FocusLine> Foci { get; init; } = [];

    /// <summary>Somebody of the inventory is flagged for coercion or violence.</summary>
    public bool Violence { get; init; }

    /// <summary>The session held before this one; null for the first.</summary>
    public Session? Before { get; init; }

    public IReadOnlyList<Answer> People { get; init; } = [];

    public IReadOnlyList<ToldLine> Told { get; init; } = [];

    public Note? Progress { get; init; }

    public Note? Process { get; init; }

    public bool MayBegin { get; init; }

    public bool HasDispute => Foci.Any(f => f.Area is ProblemArea.RoleDispute);

    /// <summary>The name of the person the client spoke about first.</summary>
    public string? SinceWith => People.FirstOrDefault(p => p.Value == Session.SinceLastTimeWithId?.ToString())?.Label;
}
