using Kith.Clinical;
using Kith.Clinical.Assessment;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Assessment.Record;

/// <summary>Records the illness as the therapist names it. A second record replaces the first, with a reason; both are kept.</summary>
public sealed class RecordIllness(KithDb db, Actor actor, ClinicClock clock, ILogger<RecordIllness> log)
{
    public sealed class Form
    {
        /// <summary>The record that stood when the form was drawn; empty when there was none.</summary>
        public string? Replaces { get; set; }

        public string? SymptomReview { get; set; }

        public string? Icd10 { get; set; }

        public string? Diagnosis { get; set; }

        public string? MedicalAndMedication { get; set; }

        public string? Reason { get; set; }
    }

    /// <returns>Null when the record stands; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var refusal = await actor.MayWriteAsync(db, courseId, stop) ?? await RecordAsync(courseId, form, stop);
        if (refusal is not null)
            log.AssessmentRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> RecordAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var illness = new IllnessEpisode
        {
            Id = Guid.CreateVersion7(),
            CourseId = courseId,
            SymptomReview = typed.Text(form.SymptomReview, nameof(form.SymptomReview), "Symptoms"),
            Diagnosis = typed.Line(form.Diagnosis, nameof(form.Diagnosis), "The illness in words"),
            Icd10 = typed.Line(form.Icd10, nameof(form.Icd10), "ICD-10 code").ToUpperInvariant(),
            MedicalAndMedication = typed.Text(form.MedicalAndMedication, nameof(form.MedicalAndMedication), "Medical matters and medication"),
            RecordedById = actor.UserId,
            RecordedAt = clock.Now,
        };
        var reason = typed.Text(form.Reason, nameof(form.Reason), "The reason");
        typed.Refuse(IllnessEpisode.Check(illness.Icd10, illness.Diagnosis));
        if (typed.Refusal is not null)
            return typed.Refusal;

        var stands = await actor.Of<IllnessEpisode>(db).SingleOrDefaultAsync(e => e.CourseId == courseId && e.SupersededById == null, stop);
        if ((stands?.Id.ToString() ?? "") != (form.Replaces ?? ""))
            return FormRefusals.Stale;
        if (stands?.Supersede(illness.Id, reason) is { } refusal)
            return refusal;
        db.Add(illness);
        await db.SaveChangesAsync(stop);
        log.IllnessRecorded(courseId, illness.Id);
        return null;
    }
}
