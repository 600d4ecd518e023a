using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Formulations.Write;

/// <summary>Saves the draft of a formulation. A draft may be unfinished; one that is to be previewed must be ready to offer.</summary>
public sealed class WriteFormulation(KithDb db, Actor actor, ClinicClock clock, Standings standings, ILogger<WriteFormulation> log)
{
    public sealed class Form
    {
        /// <summary>The draft that is changed; empty when this begins a new version.</summary>
        public string? DraftId { get; set; }

        public string? Version { get; set; }

        public string? Diagnosis { get; set; }

        public string? Onset { get; set; }

        public string? LinkingEvent { get; set; }

        public string? Focus { get; set; }

        public string? FocusAbout { get; set; }

        public string? FocusPerson { get; set; }

        public string? SecondFocus { get; set; }

        public string? SecondFocusAbout { get; set; }

        public string? ChangeReason { get; set; }

        public string? ClientWords { get; set; }

        public string? Strengths { get; set; }

        public string? PlainWords { get; set; }

        /// <summary>Which button was pressed: "save", "preview" or "letter".</summary>
        public string? Press { get; set; }

        public bool ToPreview => Press == "preview";

        /// <param name="from">The draft, or the version a new one begins from.</param>
        public static Form Of(Formulation from) => new()
        {
            DraftId = from.State is FormulationState.Draft ? from.Id.ToString() : "",
            Version = from.Version.ToString(CultureInfo.InvariantCulture),
            Diagnosis = from.Diagnosis,
            Onset = from.Onset,
            LinkingEvent = from.LinkingEvent,
            Focus = from.Focus?.ToString(),
            FocusAbout = from.FocusAbout,
            FocusPerson = from.FocusPersonId?.ToString(),
            SecondFocus = from.SecondFocus?.ToString(),
            SecondFocusAbout = from.SecondFocusAbout,
            ChangeReason = from.State is FormulationState.Draft ? from.ChangeReason : "",
            ClientWords = from.ClientWords,
            Strengths = from.Strengths,
            PlainWords = from.PlainWords,
        };
    }

    /// <returns>Null when saved; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        if (await actor.Courses(db).SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        var versions = await actor.Of<Formulation>(db).Where(f => f.CourseId == courseId)
            .OrderByDescending(f => f.Number).Take(ReadFormulations.Most).ToListAsync(stop);
        if (course.MustBeOpen() is { } closed)
            return closed;
        if (MustBeCurrent(versions, form) is { } stale)
            return stale;

        var typed = new Typed();
        var written = new Formulation();
        Read(form, typed, written);
        if (written.FocusPersonId is { } person && !await actor.Of<Person>(db).AnyAsync(p => p.CourseId == courseId && p.Id == person, stop))
            typed.Refuse(FormRefusals.NotYours with { Field = nameof(form.FocusPerson) });
        typed.Refuse(written.Focus is not null && written.Focus == written.SecondFocus ? FormulationRefusals.SameFocusTwice : null);
        if (typed.Refusal is null && form.ToPreview)
            typed.Refuse(FormulationRules.MayOffer(
                written, versions.Find(f => f.State is FormulationState.Accepted), ProtocolLibrary.Get(course.ProtocolKey).PermittedFoci));
        if (typed.Refusal is not null)
            return typed.Refusal;

        var draft = versions.Find(f => f.State is FormulationState.Draft);
        if (draft is null)
            db.Add(draft = new Formulation { Id = Guid.CreateVersion7(), CourseId = courseId, Number = (versions.FirstOrDefault()?.Number ?? 0) + 1, WrittenById = actor.UserId });
        Read(form, typed, draft);
        draft.WrittenAt = clock.Now;
        await standings.SaveAsync(courseId, stop);
        log.DraftSaved(courseId, draft.Id, draft.Number);
        return null;
    }

    /// <summary>What the form says, without saving it.</summary>
    public static Formulation Read(Form form)
    {
        var written = new Formulation();
        Read(form, new Typed(), written);
        return written;
    }

    private static Refusal? MustBeCurrent(List<Formulation> versions, Form form)
    {
        var draft = versions.Find(f => f.State is FormulationState.Draft);
        var meant = versions.Find(f => f.Id.ToString() == form.DraftId);
        if (meant is not null && meant.MustBeDraft() is { } offered)
            return offered;
        return draft?.Id.ToString() == meant?.Id.ToString()
            && (draft is null || draft.Version.ToString(CultureInfo.InvariantCulture) == form.Version)
            ? null
            : FormRefusals.Stale;
    }

    private static void Read(Form form, Typed typed, Formulation into)
    {
        into.Diagnosis = typed.Text(form.Diagnosis, nameof(form.Diagnosis), "What it is called");
        into.Onset = typed.Text(form.Onset, nameof(form.Onset), "When it began");
        into.LinkingEvent = typed.Text(form.LinkingEvent, nameof(form.LinkingEvent), "What it goes with");
        into.Focus = typed.Choice<ProblemArea>(form.Focus, nameof(form.Focus), "Focus");
        into.FocusAbout = typed.Line(form.FocusAbout, nameof(form.FocusAbout), "What the focus is about");
        into.FocusPersonId = typed.Id(form.FocusPerson, nameof(form.FocusPerson), "Person");
        into.SecondFocus = typed.Choice<ProblemArea>(form.SecondFocus, nameof(form.SecondFocus), "Second focus");
        into.SecondFocusAbout = typed.Line(form.SecondFocusAbout, nameof(form.SecondFocusAbout), "What the second focus is about");
        into.ChangeReason = typed.Text(form.ChangeReason, nameof(form.ChangeReason), "Why the focus changes");
        into.ClientWords = typed.Text(form.ClientWords, nameof(form.ClientWords), "The client's words");
        into.Strengths = typed.Text(form.Strengths, nameof(form.Strengths), "Strengths");
        into.PlainWords = typed.Text(form.PlainWords, nameof(form.PlainWords), "The letter");
    }
}
