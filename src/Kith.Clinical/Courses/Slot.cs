namespace Kith.Clinical.Courses;

/// <summary>What a slot is counted from.</summary>
public enum SlotKind
{
    EverySession,

    /// <summary>Session 1 and each <see cref="Slot.To"/>th after it.</summary>
    EveryNth,
    Initial,
    Middle,
    Ending,
    Midpoint,
    Last,
}

/// <summary>
/// Which sessions of a plan something belongs to, as data. Counted inside a phase, so that a contract of 12 keeps everything
/// that a contract of 16 has: what would fall beyond the end of its phase falls on the last session of it.
/// </summary>
public sealed record Slot
{
    private Slot(SlotKind kind, int from = 1, int to = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        (Kind, From, To) = (kind, from, to);
    }

    public SlotKind Kind { get; }

    /// <summary>First session within the phase, from 1.</summary>
    public int From { get; }

    /// <summary>Last session within the phase; or the step of <see cref="SlotKind.EveryNth"/>.</summary>
    public int To { get; }

    public static Slot EverySession { get; } = new(SlotKind.EverySession);

    /// <summary>The session at which half of the course is used.</summary>
    public static Slot Midpoint { get; } = new(SlotKind.Midpoint);

    public static Slot Last { get; } = new(SlotKind.Last);

    /// <summary>Every session of the middle phase.</summary>
    public static Slot Middle { get; } = new(SlotKind.Middle);

    /// <summary>The ending phase but for its last session, which has a slot of its own. With one ending session, that one.</summary>
    public static Slot Ending { get; } = new(SlotKind.Ending);

    /// <summary>One session of the initial phase, or several.</summary>
    public static Slot Initial(int from, int? to = null) => new(SlotKind.Initial, from, to ?? from);

    /// <summary>Session 1, 1 + n, 1 + 2n and so on.</summary>
    public static Slot EveryNth(int n) => new(SlotKind.EveryNth, 1, n);

    /// <summary>Whether a session of a plan is in this slot.</summary>
    public bool Includes(PhasePlan plan, int number)
    {
        var phase = plan.PhaseOf(number);
        return Kind switch
        {
            SlotKind.EverySession => true,
            SlotKind.EveryNth => (number - 1) % To == 0,
            SlotKind.Initial => phase is Phase.Initial
                && number >= Math.Min(From, plan.Initial) && number <= Math.Min(To, plan.Initial),
            SlotKind.Middle => phase is Phase.Middle,
            SlotKind.Ending => phase is Phase.Ending && (number < plan.Sessions || plan.Ending == 1),
            SlotKind.Midpoint => number == plan.Midpoint,
            _ => number == plan.Sessions,
        };
    }

    /// <summary>Whether it follows the phase the course is in rather than the number of the session.</summary>
    public bool IsCountedInPhase => Kind is SlotKind.Initial or SlotKind.Middle or SlotKind.Ending;

    /// <summary>Whether a session of a continuation or maintenance contract is in this slot. Such a contract has no initial phase and no middle review.</summary>
    public bool IncludesInLater(int sessions, int number, Phase standing) => Kind switch
    {
        SlotKind.EverySession => true,
        SlotKind.EveryNth => (number - 1) % To == 0,
        SlotKind.Middle => standing is not Phase.Ending,
        SlotKind.Ending => standing is Phase.Ending,
        SlotKind.Last => number == sessions,
        _ => false,
    };
}
