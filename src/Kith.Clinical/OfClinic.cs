namespace Kith.Clinical;

/// <summary>A row of one clinic. The clinic's id leads every key, so that tables can be spread by clinic.</summary>
public abstract class OfClinic
{
    public Guid ClinicId { get; set; }

    /// <summary>Version 7, so that ids sort by age.</summary>
    public Guid Id { get; init; }

    /// <summary>Counted up by every save; a form that carries an older one is stale.</summary>
    public int Version { get; set; }
}

/// <summary>A row that belongs to one course of one clinic.</summary>
public abstract class OfCourse : OfClinic
{
    public Guid CourseId { get; init; }
}
