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

    public Guid? SupersededById { get; set; }

    public string SupersededBecause { get; set; } = "";
}
