using System.Globalization;
using Kith.Clinical;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Sessions.Notes.Share;

/// <summary>Lets the client read a signed progress note, exactly as it was previewed.</summary>
public sealed class ShareNote(KithDb db, ClinicClock clock, NoteDesk desk, ILogger<ShareNote> log)
{
    public sealed class Form
    {
        /// <summary>The note's version that was previewed.</summary>
        public string? Version { get; set; }
    }

    /// <returns>Null when the client can read it; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid noteId, Form form, CancellationToken stop)
    {
        if (await desk.FindAsync(courseId, noteId, stop) is not { } note)
            return FormRefusals.NotYours;
        var refusal = form.Version == note.Version.ToString(CultureInfo.InvariantCulture) ? note.Share(clock.Now) : FormRefusals.Stale;
        if (refusal is not null)
        {
            log.NoteRefused(note.Kind, note.SessionId, refusal.Code);
            return refusal;
        }

        await db.SaveChangesAsync(stop);
        log.NoteShared(noteId);
        return null;
    }
}
