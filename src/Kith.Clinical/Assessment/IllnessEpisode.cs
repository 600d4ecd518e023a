namespace Kith.Clinical.Assessment;

/// <summary>The bout of illness as the therapist records it. Nothing is computed into a diagnosis. A correction supersedes.</summary>
public sealed class IllnessEpisode : OfCourse
{
    /// <summary>What the therapist heard when going through the symptoms.</summary>
    public string SymptomReview { get; set; } = "";

    public string Icd10 { get; set; } = "";

    /// <summary>The diagnosis in words.</summary>
    public string Diagnosis { get; set; } = "";

    public string MedicalAndMedication { get; set; } = "";

    public Guid RecordedById { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public Guid? SupersededById { get; private set; }

    public string SupersededBecause { get; private set; } = "";

    /// <summary>Asked before a diagnosis is kept. The code is checked for its form only; nothing is computed from it.</summary>
    /// <returns>Null when it may be kept; otherwise why not.</returns>
    public static Refusal? Check(string icd10, string diagnosis)
    {
        if (string.IsNullOrWhiteSpace(diagnosis))
            return AssessmentRefusals.DiagnosisNeedsWords;
        return icd10.Length == 0 || Icd10Code.HasForm(icd10) ? null : AssessmentRefusals.NotACode;
    }

    /// <summary>A corrected record takes its place. Both are kept.</summary>
    /// <returns>Null when done; otherwise why not.</returns>
    public Refusal? Supersede(Guid byId, string because)
    {
        if (SupersededById is not null)
            return AssessmentRefusals.AlreadySuperseded;
        if (string.IsNullOrWhiteSpace(because))
            return AssessmentRefusals.CorrectionNeedsReason;
        (SupersededById, SupersededBecause) = (byId, because.Trim());
        return null;
    }
}
