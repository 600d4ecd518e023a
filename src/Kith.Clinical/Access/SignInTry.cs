namespace Kith.Clinical.Access;

/// <summary>
/// Wrong tries in a row at one thing: a name, a network address, the codes of one person. After the first few each further one is followed by a
/// longer wait. A name that nobody has is counted like any other, so that the waiting tells nothing.
/// </summary>
public sealed class SignInTry : OfClinic
{
    /// <summary>How long it is remembered after the last try.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The first wait; each further one is twice as long.</summary>
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    public int Wrong { get; private set; }

    /// <summary>Until then no try is taken; null when none is waited for.</summary>
    public DateTimeOffset? WaitUntil { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Counts a try as a wrong one before it is looked at, so that many at once are counted too. Whoever was right takes it back.</summary>
    /// <param name="now">When it is tried.</param>
    /// <param name="free">With which wrong try in a row the waiting begins.</param>
    /// <returns>False while the thing waits: then the try is not looked at and does not count.</returns>
    public bool Begin(DateTimeOffset now, int free)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(free, 1);

        // A clock that was set back locks nobody out.
        if (now - LastAt > Remembered || LastAt > now)
            (Wrong, WaitUntil) = (0, null);
        if (WaitUntil > now)
            return false;

        (Wrong, LastAt) = (Wrong + 1, now);
        WaitUntil = Wrong < free ? null : now + Wait(Wrong - free);
        return true;
    }

    /// <summary>The wait after so many wrong tries beyond the first that has one.</summary>
    public static TimeSpan Wait(int beyond) => beyond >= 6 ? Longest : First * (1 << beyond);
}
