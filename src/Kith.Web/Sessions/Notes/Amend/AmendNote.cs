using System.Globalization;
using Kith.Clinical;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Sessions.Notes.Amend;

/// <summary>Signs a new text in place of a signed one. It needs a reason, and both texts are kept.</summary>
public sealed class AmendNote(Actor actor, ClinicClock clock, NoteDesk desk, Standings standings, ILogger<AmendNote> log)
{
    public sealed class Form
    {
        public string? Text { get; set; }

        public string? Reason { get; set; }

        /// <summary>The note's version when the form was drawn.</summary>
        public string? Version { get; set; }
    }

    /// <returns>Null when it is amended; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid noteId, Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var text = typed.Text(form.Text, nameof(form.Text), WriteNote.FieldLabel);
        var reason = typed.Text(form.Reason, nameof(form.Reason), "The reason");
        if (typed.Refusal is not null)
            return typed.Refusal;
        if (await desk.FindAsync(courseId, noteId, stop) is not { } note)
            return FormRefusals.NotYours;
        var refusal = form.Version == note.Version.ToString(CultureInfo.InvariantCulture)
            ? note.Amend(Guid.CreateVersion7(), text, reason, actor.UserId, actor.Name, clock.Now)
            : FormRefusals.Stale;
        if (refusal is not null)
        {
            log.NoteRefused(note.Kind, note.SessionId, refusal.Code);
            return refusal;
        }

        await standings.SaveAsync(courseId, stop);
        log.NoteSigned(noteId, note.Versions.Count);
        return null;
    }
}
