using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Formulations.Areas.Write;

/// <summary>Lists a problem area that may be the focus, or changes the words of one that is listed.</summary>
public sealed class WriteArea(KithDb db, Actor actor, ILogger<WriteArea> log)
{
    public sealed class Form
    {
        public string? Version { get; set; }

        public string? Area { get; set; }

        public string? About { get; set; }

        public string? Person { get; set; }

        public string? Evidence { get; set; }

        public static Form Of(CandidateArea area) => new()
        {
            Version = area.Version.ToString(CultureInfo.InvariantCulture),
            Area = area.Area.ToString(),
            About = area.About,
            Person = area.PersonId?.ToString(),
            Evidence = area.Evidence,
        };
    }

    /// <param name="courseId">The course.</param>
    /// <param name="areaId">The listed one to change; null for a new one.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid? areaId, Form form, CancellationToken stop)
    {
        if (await actor.Courses(db).SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        var typed = new Typed();
        var area = typed.Choice<ProblemArea>(form.Area, nameof(form.Area), "Problem area", required: true);
        var about = typed.Line(form.About, nameof(form.About), "What it is about", required: true);
        var evidence = typed.Text(form.Evidence, nameof(form.Evidence), "What speaks for it");
        var person = typed.Id(form.Person, nameof(form.Person), "Person");
        if (person is not null && !await actor.Of<Person>(db).AnyAsync(p => p.CourseId == courseId && p.Id == person && p.WithdrawnAt == null, stop))
            typed.Refuse(FormRefusals.NotYours with { Field = nameof(form.Person) });
        typed.Refuse(course.MustBeOpen());
        if (typed.Refusal is not null)
            return typed.Refusal;

        CandidateArea? kept;
        if (areaId is null)
            db.Add(kept = new CandidateArea { Id = Guid.CreateVersion7(), CourseId = courseId, About = about });
        else if ((kept = await actor.Of<CandidateArea>(db).SingleOrDefaultAsync(a => a.CourseId == courseId && a.Id == areaId, stop)) is null)
            return FormRefusals.NotYours;
        else if (kept.WithdrawnAt is not null)
            return FormulationRefusals.AlreadyWithdrawn;
        else if (kept.Version.ToString(CultureInfo.InvariantCulture) != form.Version)
            return FormRefusals.Stale;

        (kept.Area, kept.About, kept.PersonId, kept.Evidence) = (area!.Value, about, person, evidence);
        await db.SaveChangesAsync(stop);
        log.AreaKept(courseId, kept.Id);
        return null;
    }
}
