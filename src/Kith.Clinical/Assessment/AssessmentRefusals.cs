namespace Kith.Clinical.Assessment;

/// <summary>What is said when an assessment cannot be as asked.</summary>
public static class AssessmentRefusals
{
    public static readonly Refusal DiagnosisNeedsWords = new(
        "assessment.diagnosis-without-words", "Name the illness in words; the code alone says nothing to your client.", nameof(IllnessEpisode.Diagnosis));

    public static readonly Refusal NotACode = new(
        "assessment.not-a-code", "An ICD-10 code looks like F32.1: a capital letter, two digits, and a point with one or two more. Correct it, or leave it empty.", nameof(IllnessEpisode.Icd10));

    public static readonly Refusal AlreadySuperseded = new(
        "assessment.already-superseded", "A newer record stands in the place of this one. Correct that one.");

    public static readonly Refusal CorrectionNeedsReason = new(
        "assessment.correction-without-reason", "Say why the record is corrected. Both are kept.", "Reason");

    public static readonly Refusal SickRoleNeedsWork = new(
        "assessment.sick-role-without-work", "Being eased of duties goes with working at getting better. Write what the client will do for it.", nameof(SickRole.WorkTowardsRecovery));

    public static Refusal SickRoleEndsBeforeItStarts(DateOnly started) => new(
        "assessment.sick-role-ends-before", $"It starts on {DateWords.Of(started)}. Choose a last day after it, or leave it open.", nameof(SickRole.EndsOn));
}
