namespace Kith.Clinical.Formulations;

/// <summary>The four problem areas of IPT.</summary>
public enum ProblemArea
{
    /// <summary>Onset or persistence tied to a death. The loss of a job, health or marriage is a role transition.</summary>
    Grief,
    RoleDispute,
    RoleTransition,

    /// <summary>Isolation and none of the others fits.</summary>
    InterpersonalDeficits,
}

/// <summary>How far a role dispute has gone.</summary>
public enum DisputeStage
{
    Renegotiation,
    Impasse,
    Dissolution,
}
