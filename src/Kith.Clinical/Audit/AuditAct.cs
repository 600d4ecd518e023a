namespace Kith.Clinical.Audit;

/// <summary>What was done. The name is what the trail keeps.</summary>
public enum AuditAct
{
    /// <summary>A page or an answer to a program was read.</summary>
    Read,

    /// <summary>Something was written; in the same transaction.</summary>
    Write,

    /// <summary>Something was to be written and was refused in a sentence.</summary>
    Refused,

    /// <summary>Something was asked for that is not theirs, or not there: both are answered alike.</summary>
    Denied,

    /// <summary>A paper or a file left the clinic.</summary>
    Export,

    SignIn,

    /// <summary>The password was right, and the second step is asked for.</summary>
    SignInBegun,

    /// <summary>A wrong password or code, or too early after wrong ones.</summary>
    SignInRefused,

    SignOut,
}
