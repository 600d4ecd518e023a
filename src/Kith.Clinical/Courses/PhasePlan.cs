namespace Kith.Clinical.Courses;

/// <summary>How many sessions each phase of an acute course is planned to take.</summary>
/// <remarks>Every phase has at least one session, so every session number from 1 to <see cref="Sessions"/> has a phase.</remarks>
public sealed record PhasePlan
{
    /// <exception cref="ArgumentOutOfRangeException">A phase has fewer than one session.</exception>
    public PhasePlan(int initial, int middle, int ending)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(initial, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(middle, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ending, 1);
        (Initial, Middle, Ending) = (initial, middle, ending);
    }

    public int Initial { get; }

    public int Middle { get; }

    public int Ending { get; }

    public int Sessions => Initial + Middle + Ending;

    /// <summary>The session at which half of the course is used.</summary>
    public int Midpoint => Sessions / 2;

    /// <summary>The phase a session is planned in, counted from 1. Where the course really stands is for <see cref="Phases"/> to say.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no session of this number.</exception>
    public Phase PhaseOf(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Sessions);
        return number <= Initial ? Phase.Initial : number <= Initial + Middle ? Phase.Middle : Phase.Ending;
    }
}
