namespace Kith.Clinical.CheckIn;

/// <summary>What a link to a check-in is good for.</summary>
public enum LinkState
{
    Open,

    /// <summary>The answers were sent.</summary>
    Used,

    /// <summary>Taken back by the therapist.</summary>
    Revoked,

    /// <summary>Ended by too many wrong years of birth.</summary>
    Guessed,

    /// <summary>The course it belongs to was closed.</summary>
    CourseClosed,

    Expired,

    /// <summary>There is no such link.</summary>
    Unknown,
}
