namespace Kith.Clinical.Courses;

/// <summary>Where a course stands. Derived from what happened, never typed.</summary>
public enum Phase
{
    Initial,
    Middle,
    Ending,
    Maintenance,
}
