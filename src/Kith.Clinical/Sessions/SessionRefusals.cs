using System.Globalization;

namespace Kith.Clinical.Sessions;

/// <summary>What is said when a session or a note cannot be as asked.</summary>
public static class SessionRefusals
{
    public static readonly Refusal NotYet = new(
        "sessions.not-yet", "This session is still to come. Open it on its day, or move it to the time you really met.");

    public static readonly Refusal NotMissedYet = new(
        "sessions.not-missed-yet", "This session has not begun yet. If the client has called it off, record it as cancelled.");

    public static readonly Refusal SameTime = new(
        "sessions.same-time", "A session is planned at this time already. Choose another time.", "StartsAt");

    public static readonly Refusal NoteEmpty = new(
        "sessions.note-empty", "There is nothing to sign yet. Write the note first.", "Text");

    public static readonly Refusal NoteSigned = new(
        "sessions.note-signed", "This note is signed and is kept as it is. Amend it, with a reason, to add to it.", "Text");

    public static readonly Refusal NoteNotSigned = new(
        "sessions.note-not-signed", "This note is not signed yet. Change its text, or sign it first.");

    public static readonly Refusal AmendmentNeedsReason = new(
        "sessions.amendment-without-reason", "Say why the note is amended. Both texts are kept.", "Reason");

    public static readonly Refusal AmendmentChangesNothing = new(
        "sessions.amendment-unchanged", "The text is the same as the signed one. Change it, or leave the note as it is.", "Text");

    public static readonly Refusal OnlyProgressShared = new(
        "sessions.process-not-shared", "A private process note is never shared. Write what the client should read into the progress note.");

    public static readonly Refusal ProcessNotSigned = new(
        "sessions.process-not-signed", "A private process note is your own and is never signed. It stays open to you alone.");

    public static readonly Refusal AlreadyShared = new(
        "sessions.already-shared", "The client can read this note already. Nothing more has to be done.");

    public static readonly Refusal OnlyTheAuthor = new(
        "sessions.only-the-author", "Only the person who wrote a note signs or amends it. Ask them to.");

    public static Refusal AlreadyRecorded(SessionState state) => new(
        "sessions.already-recorded",
        $"This session is recorded as {Words(state)} and stays so. Plan another session if you meet again.");

    public static Refusal BeforeTheContract(DateOnly starts) => new(
        "sessions.before-contract", $"The contract begins on {DateWords.Of(starts)}. Choose that day or a later one.", "StartsAt");

    public static Refusal AfterTheContract(DateOnly ends) => new(
        "sessions.after-contract",
        $"The contract ends on {DateWords.Of(ends)}. Choose that day or an earlier one, or agree on a new contract.", "StartsAt");

    public static Refusal NoneLeft(int sessions) => new(
        "sessions.none-left",
        string.Create(CultureInfo.InvariantCulture, $"All {sessions} agreed sessions have their place. To meet more often, agree on a new contract."));

    public static Refusal SeriesTooLong(DateOnly last, DateOnly ends) => new(
        "sessions.series-too-long",
        $"The last session would be on {DateWords.Of(last)}, after the contract ends on {DateWords.Of(ends)}. Begin earlier, or plan fewer now.", "StartsAt");

    /// <summary>The state as it stands in a sentence.</summary>
    public static string Words(SessionState state) => state switch
    {
        SessionState.Planned => "planned",
        SessionState.Held => "held",
        SessionState.Missed => "missed",
        SessionState.CancelledByClient => "cancelled by the client",
        SessionState.FellAway => "fallen away when the course was closed",
        _ => "cancelled by the therapist",
    };
}
