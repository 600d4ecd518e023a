using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Access;

namespace Kith.Host.Demo;

/// <summary>How a story begins: who, with whom, and how many weeks of it have gone by.</summary>
internal sealed record Opening
{
    /// <summary>Gives the ids and the chance of this story, so that changing one leaves the others as they are.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required DateOnly BornOn { get; init; }

    public required KithUser Therapist { get; init; }

    public required string ReferredBy { get; init; }

    public string Contact { get; init; } = "";

    public string Protocol { get; init; } = "acute-adult";

    public int Sessions { get; init; } = 16;

    /// <summary>Weekly places that have gone by, held or not.</summary>
    public required int Past { get; init; }

    /// <summary>Of those, the ones that used up no session.</summary>
    public int NotCounting { get; init; }

    /// <summary>Working days until the next one, 0 to 4.</summary>
    public int NextIn { get; init; }

    /// <summary>Weeks by which the whole story lies further back; for courses that are over.</summary>
    public int WeeksAgo { get; init; }

    public required TimeOnly At { get; init; }

    public SessionMode Mode { get; init; }

    public SessionRule WhenMissed { get; init; } = SessionRule.Counts;

    public bool Recording { get; init; }

    public string FeeTerms { get; init; } = "No fee: paid for by the health service.";
}

/// <summary>What happened in one session.</summary>
/// <param name="Since">What changed since last time.</param>
/// <param name="Note">The progress note.</param>
internal sealed record Meeting(string Since, string Note)
{
    public Clinical.Inventory.Person? With { get; init; }

    public Technique Did { get; init; } = Technique.Exploration;

    public Clinical.Formulations.DisputeStage? Stage { get; init; }

    public string Step { get; init; } = "";

    /// <summary>What came of the step before.</summary>
    public string Came { get; init; } = "";

    public string Process { get; init; } = "";

    public bool Unsigned { get; init; }

    public bool Shared { get; init; }

    /// <summary>Added the next day, with the reason.</summary>
    public (string Text, string Reason)? Amended { get; init; }
}
