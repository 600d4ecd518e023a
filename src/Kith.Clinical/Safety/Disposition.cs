namespace Kith.Clinical.Safety;

/// <summary>How a clinician reached the client. A message left is no contact.</summary>
public enum Contact
{
    InPerson,
    ByVideo,
    ByPhone,
}

/// <summary>What was settled with the client: where the risk is held from now on.</summary>
public enum Disposition
{
    /// <summary>The course goes on as agreed.</summary>
    GoesOnAsAgreed,

    /// <summary>Seen or called more often for a while.</summary>
    SeenMoreOften,

    /// <summary>Handed over to a crisis service, which has taken over.</summary>
    CrisisService,

    /// <summary>Brought to an emergency department or a hospital.</summary>
    EmergencyCare,

    /// <summary>Somebody else goes on with the treatment and knows of it.</summary>
    ReferredOn,
}
