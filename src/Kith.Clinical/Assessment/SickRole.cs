namespace Kith.Clinical.Assessment;

/// <summary>For a time the person is ill: some duties are eased, and the work is to recover.</summary>
public sealed class SickRole : OfCourse
{
    public DateOnly StartedOn { get; set; }

    /// <summary>One a line.</summary>
    public string ObligationsEased { get; set; } = "";

    public string WorkTowardsRecovery { get; set; } = "";

    public DateOnly? EndsOn { get; set; }
}
