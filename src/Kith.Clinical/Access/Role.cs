namespace Kith.Clinical.Access;

/// <summary>What a person is to the clinic. What they may see follows from this and from whose course it is.</summary>
public enum Role
{
    Client,
    Therapist,
    Administrator,
}
