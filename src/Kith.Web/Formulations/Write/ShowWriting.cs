using Kith.Clinical;
using Kith.Clinical.Assessment;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Formulations;
using Kith.Web.Access;
using Kith.Web.Formulations.Areas;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Formulations.Write;

/// <summary>What stands around the form of a formulation.</summary>
public sealed record WritingFacts(FormulationVersions Versions, IReadOnlyList<CandidateArea> Areas, CourseEvidence Evidence, CourseStanding Standing)
{
    /// <summary>The illness as recorded, to begin from.</summary>
    public string Diagnosis { get; init; } = "";

    public required IReadOnlyList<Look.Answer> Foci { get; init; }

    public int Number => Versions.Draft?.Number ?? (Versions.All.Count == 0 ? 1 : Versions.All[0].Number + 1);

    public string LastDay => Standing.EndsOn is { } day ? DateWords.Of(day) : "as agreed";

    /// <summary>What is said when the focus would change as late as this; null while there is time.</summary>
    public string? Late => LateIf(changes: true);

    public IReadOnlyList<Look.Answer> People { get; } =
        [.. Evidence.People.Select(p => new Look.Answer(p.Id.ToString(), p.Relation.Length > 0 ? $"{p.Alias}, {p.Relation}" : p.Alias))];

    /// <summary>The draft, or a new version that begins from the newest, or from the recorded illness.</summary>
    public WriteFormulation.Form Begin() =>
        (Versions.Draft ?? Versions.Shown) is { } from ? WriteFormulation.Form.Of(from) : new() { Diagnosis = Diagnosis };

    /// <summary>What to think about again.</summary>
    public IReadOnlyList<string> Hints(WriteFormulation.Form form) => Hints(WriteFormulation.Read(form));

    public IReadOnlyList<string> Hints(Formulation written)
    {
        List<string> hints = [.. FormulationRules.Hints(written, Areas, Evidence.Person(written.FocusPersonId))];
        if (LateIf(FormulationRules.ChangesFocus(written, Versions.Accepted)) is { } late)
            hints.Insert(0, late);
        if (LetterTemplate.HasBlank(written.PlainWords))
            hints.Add(FormulationRefusals.BlankLeft.Sentence);
        return hints;
    }

    public string Letter(WriteFormulation.Form form) =>
        LetterTemplate.Of(WriteFormulation.Read(form), Standing.SessionsAgreed, Standing.EndsOn);

    private string? LateIf(bool changes) => Standing.EndsOn is { } ends
        ? FormulationRules.LateWarning(changes, Standing.SessionsUsed, Standing.SessionsAgreed, ends)
        : null;
}

/// <summary>Reads it. Seven short queries.</summary>
public sealed class ShowWriting(KithDb db, Actor actor, ReadFormulations formulations, ReadAreas areas, ReadEvidence evidence)
{
    public async Task<WritingFacts> OfAsync(Guid courseId, CancellationToken stop)
    {
        var key = await actor.Courses(db).Where(c => c.Id == courseId).Select(c => c.ProtocolKey).SingleAsync(stop);
        var listed = await areas.OfAsync(courseId, stop);
        return new(
            await formulations.OfAsync(courseId, stop),
            [.. listed.Where(a => a.WithdrawnAt is null)],
            await evidence.OfAsync(courseId, stop),
            await actor.Of<CourseStanding>(db).AsNoTracking().SingleAsync(s => s.CourseId == courseId, stop))
        {
            Diagnosis = await actor.Of<IllnessEpisode>(db).Where(i => i.CourseId == courseId && i.SupersededById == null)
                .OrderByDescending(i => i.RecordedAt).Select(i => i.Diagnosis).FirstOrDefaultAsync(stop) ?? "",
            Foci = [.. ProtocolLibrary.Get(key).PermittedFoci.Select(f => new Look.Answer(f.ToString(), ProblemAreas.Of(f).Name, ProblemAreas.Of(f).ChooseWhen))],
        };
    }
}
