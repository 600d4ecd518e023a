namespace Kith.Clinical.Access;

/// <summary>What a person is to the clinic. What they may see follows from this, from whose record it is, from consent and from time: see <see cref="AccessMatrix"/>.</summary>
public enum Role
{
    Client,
    Therapist,

    /// <summary>People, settings and the audit trail; nothing clinical.</summary>
    Administrator,

    /// <summary>A therapist in training, with a caseload of their own.</summary>
    Trainee,

    /// <summary>A therapist who also supervises others.</summary>
    Supervisor,

    /// <summary>Leads groups.</summary>
    Facilitator,

    /// <summary>Figures about many, nobody's record.</summary>
    Manager,

    /// <summary>Names and times.</summary>
    Receptionist,

    /// <summary>A parent, a guardian or somebody else a client shares with.</summary>
    Carer,
}

public static class Roles
{
    /// <summary>Whoever works here: everybody but clients and those they share with.</summary>
    public static bool IsStaff(this Role role) => role is not (Role.Client or Role.Carer);
}
