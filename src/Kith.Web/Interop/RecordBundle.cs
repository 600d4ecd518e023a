using System.Globalization;
using System.Text;
using Kith.Clinical.Sessions;
using Kith.Web.My.TakeAway;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Interop;

/// <summary>A client's record as a FHIR R4 Bundle: a collection that holds everything it points to.</summary>
internal sealed class RecordBundle : IRecordBundle
{
    public byte[] Write(MyRecord record) => Encoding.UTF8.GetBytes(FhirNames.Write(Of(record)));

    public static R4.Bundle Of(MyRecord record)
    {
        var bundle = new R4.Bundle { Type = R4.Bundle.BundleType.Collection };
        Add(bundle, record.ClientId, new R4.Patient { Name = [new() { Text = record.Name }], BirthDate = Day(record.BornOn) });
        foreach (var therapist in record.Courses.Where(c => c.Therapist.Length > 0).DistinctBy(c => c.TherapistId))
            Add(bundle, therapist.TherapistId, new R4.Practitioner { Name = [new() { Text = therapist.Therapist }] });
        foreach (var course in record.Courses)
        {
            var within = new BundledCourse(record, course);
            Add(bundle, course.Id, Episode(course, within));
            foreach (var session in course.Sessions)
                Add(bundle, session.Id, Met(session, within));
            foreach (var (id, resource) in within.Told())
                Add(bundle, id, resource);
        }

        return bundle;
    }

    /// <summary>By which another resource of the same bundle names it.</summary>
    public static string Urn(Guid id) => $"urn:uuid:{id}";

    public static R4.ResourceReference To(Guid id) => new(Urn(id));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Add(R4.Bundle bundle, Guid id, R4.Resource resource)
    {
        resource.Id = id.ToString();
        bundle.Entry.Add(new() { FullUrl = Urn(id), Resource = resource });
    }

    private static R4.EpisodeOfCare Episode(TakenCourse course, BundledCourse within) => new()
    {
        Status = course.ClosedOn is null ? R4.EpisodeOfCare.EpisodeOfCareStatus.Active : R4.EpisodeOfCare.EpisodeOfCareStatus.Finished,
        Type = [new() { Text = course.Treatment }],
        Patient = within.Client,
        Period = new() { Start = Day(course.BeganOn), End = course.ClosedOn is { } closed ? Day(closed) : null },
        CareManager = course.Therapist.Length > 0 ? To(course.TherapistId) : null,
    };

    private static R4.Encounter Met(TakenSession session, BundledCourse within) => new()
    {
        Status = session.State switch
        {
            SessionState.Planned => R4.Encounter.EncounterStatus.Planned,
            SessionState.Held => R4.Encounter.EncounterStatus.Finished,
            _ => R4.Encounter.EncounterStatus.Cancelled,
        },
        Class = new("http://terminology.hl7.org/CodeSystem/v3-ActCode", session.Mode is SessionMode.InPerson ? "AMB" : "VR"),
        Type = [new() { Text = session.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"Session {number}") : "A session" }],
        Subject = within.Client,
        EpisodeOfCare = [within.Course],
        Period = new() { StartElement = new(session.StartsAt), EndElement = new(session.StartsAt.AddMinutes(session.Minutes)) },
        ReasonCode = session.State is SessionState.Planned or SessionState.Held ? [] : [new() { Text = SessionRefusals.Words(session.State) }],
    };
}
