using Kith.Clinical.Courses;

namespace Kith.Web.Look;

/// <summary>What the banner over every page of a course says in one breath. Words are ready to be read.</summary>
public sealed record ClientBannerFacts
{
    /// <summary>Where the name leads: the course page.</summary>
    public required string Href { get; init; }

    public required string Name { get; init; }

    public int Age { get; init; }

    public Phase Phase { get; init; }

    /// <summary>Sessions used, of those agreed.</summary>
    public int Session { get; init; }

    public int Sessions { get; init; }

    /// <summary>"role dispute: living with Daniel"; null before there is one.</summary>
    public string? Focus { get; init; }

    /// <summary>"PHQ-9 14, moderate"; null before the first score.</summary>
    public string? LastScore { get; init; }

    /// <summary>"5 below the first"; null when there is nothing to compare.</summary>
    public string? ScoreChange { get; init; }

    /// <summary>Answers that wait for a clinician.</summary>
    public int OpenAlerts { get; init; }

    /// <summary>Where the first open alert is answered.</summary>
    public string? AlertHref { get; init; }

    /// <summary>The safety plan; null when none was written.</summary>
    public string? PlanHref { get; init; }

    /// <summary>"therapy"; null when nothing is recorded.</summary>
    public string? Consent { get; init; }

    /// <summary>"completed 12 March 2026" when the course is closed.</summary>
    public string? Closed { get; init; }
}

/// <summary>How a phase is called on pages.</summary>
public static class PhaseWords
{
    public static string Of(Phase phase) => phase switch
    {
        Phase.Initial => "Beginning",
        Phase.Middle => "Middle",
        Phase.Ending => "Ending",
        Phase.Maintenance => "Staying well",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "No such phase."),
    };
}
