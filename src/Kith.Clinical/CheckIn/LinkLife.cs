namespace Kith.Clinical.CheckIn;

/// <summary>How long a link may stay open.</summary>
public enum LinkLife
{
    /// <summary>Until the day of the session is over.</summary>
    UntilTheSession,

    /// <summary>Seven days, or until the day of the session is over when that is sooner.</summary>
    SevenDays,
}
