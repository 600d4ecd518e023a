using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Sessions.Notes;

/// <summary>
/// Saves a note as it is typed, or signs it. Sending the same words twice changes nothing; words that were written on an older
/// text are refused and both are kept, so that no tab ever writes over another in silence.
/// </summary>
public sealed class WriteNote(KithDb db, Actor actor, ClinicClock clock, NoteDesk desk, Standings standings, Collisions collisions, ILogger<WriteNote> log)
{
    /// <summary>The version of a note that nobody has begun.</summary>
    public const int NotBegun = -1;

    public const string FieldLabel = "The note";

    public sealed class Form
    {
        public string? Text { get; set; }

        /// <summary>The version of the text it was written on.</summary>
        public string? Base { get; set; }

        /// <summary>Which button was pressed.</summary>
        public string? Press { get; set; }

        public int BaseVersion => int.TryParse(Base, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var version) ? version : NotBegun;
    }

    /// <param name="Refusal">Null when saved; otherwise why not.</param>
    /// <param name="Note">The note as it is kept now; null when there is none.</param>
    public sealed record Outcome(Refusal? Refusal, Note? Note)
    {
        public bool IsStale => Refusal?.Code == FormRefusals.Stale.Code;
    }

    /// <param name="courseId">The course.</param>
    /// <param name="sessionId">A session of it.</param>
    /// <param name="kind">Which of the two notes.</param>
    /// <param name="typedText">As it was typed.</param>
    /// <param name="onVersion">The version it was written on; <see cref="NotBegun"/> for a new note.</param>
    /// <param name="sign">Also sign it.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Outcome> RunAsync(
        Guid courseId, Guid sessionId, NoteKind kind, string? typedText, int onVersion, bool sign, CancellationToken stop)
    {
        using var span = SessionsLog.Trace.StartActivity(sign ? "sign note" : "write note");
        var typed = new Typed();
        var text = typed.Text(typedText, nameof(Form.Text), FieldLabel);
        if (typed.Refusal is not null)
            return Refused(kind, sessionId, typed.Refusal, null);
        if (!await desk.HasSessionAsync(courseId, sessionId, stop))
            return new(FormRefusals.NotYours, null);

        var note = await desk.FindAsync(courseId, sessionId, kind, stop);
        var hadWords = note is { Text.Length: > 0 };
        if (Apply(ref note, courseId, sessionId, kind, text, onVersion, sign) is { } refusal)
            return Refused(kind, sessionId, refusal, note);
        if (note is null || !db.ChangeTracker.HasChanges())
            return new(null, note);

        try
        {
            if (kind is NoteKind.Progress && (sign || hadWords != (text.Length > 0)))
                await standings.SaveAsync(courseId, stop);
            else
                await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException fault) when (collisions.Is(fault))
        {
            // Another tab was quicker by a blink. What it wrote decides what this one is told.
            db.ChangeTracker.Clear();
            if (await desk.FindAsync(courseId, sessionId, kind, stop) is not { } theirs)
                throw;
            return theirs.Text == text && theirs.IsSigned == sign ? new(null, theirs) : Refused(kind, sessionId, FormRefusals.Stale, theirs);
        }

        if (sign)
            log.NoteSigned(note.Id, note.Versions.Count);
        else
            log.NoteSaved(kind, sessionId, note.Version);
        return new(null, note);
    }

    private Refusal? Apply(ref Note? note, Guid courseId, Guid sessionId, NoteKind kind, string text, int onVersion, bool sign)
    {
        if (note is { IsSigned: true })
            return note.Text == text ? null : SessionRefusals.NoteSigned;
        if (note is null)
        {
            if (text.Length == 0)
                return sign ? SessionRefusals.NoteEmpty : null;
            note = new()
            {
                Id = Guid.CreateVersion7(), CourseId = courseId, SessionId = sessionId, Kind = kind, AuthorId = actor.UserId, StartedAt = clock.Now,
            };
            db.Add(note);
        }
        else if (note.Text != text && note.Version != onVersion)
        {
            return FormRefusals.Stale;
        }

        if (note.Text != text && note.Write(text, clock.Now) is { } signed)
            return signed;
        return sign ? note.Sign(Guid.CreateVersion7(), actor.UserId, actor.Name, clock.Now) : null;
    }

    private Outcome Refused(NoteKind kind, Guid sessionId, Refusal refusal, Note? note)
    {
        log.NoteRefused(kind, sessionId, refusal.Code);
        return new(refusal, note);
    }
}
