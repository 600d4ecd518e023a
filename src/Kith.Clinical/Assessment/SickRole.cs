namespace Kith.Clinical.Assessment;

/// <summary>For a time the person is ill: some duties are eased, and the work is to recover.</summary>
public sealed class SickRole : OfCourse
{
    public DateOnly StartedOn { get; set; }

    /// <summary>One a line.</summary>
    public string ObligationsEased { get; set; } = "";

    public string WorkTowardsRecovery { get; set; } = "";

    public DateOnly? EndsOn { get; set; }

    /// <summary>Asked before it is kept: it lasts for a time and brings the work of getting better.</summary>
    /// <returns>Null when it may be kept; otherwise why not.</returns>
    public static Refusal? Check(DateOnly startedOn, DateOnly? endsOn, string workTowardsRecovery)
    {
        if (endsOn < startedOn)
            return AssessmentRefusals.SickRoleEndsBeforeItStarts(startedOn);
        return string.IsNullOrWhiteSpace(workTowardsRecovery) ? AssessmentRefusals.SickRoleNeedsWork : null;
    }
}
