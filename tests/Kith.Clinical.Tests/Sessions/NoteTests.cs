using CsCheck;
using Kith.Clinical.Sessions;

namespace Kith.Clinical.Tests.Sessions;

public class NoteTests
{
    private static Note Written(string text = "Talked about the move.", NoteKind kind = NoteKind.Progress)
    {
        var note = new Note { Id = Given.Id(50), ClinicId = Given.Id(900), AuthorId = Given.Therapist, Kind = kind, StartedAt = Given.Now };
        Assert.Null(note.Write(text, Given.Now));
        return note;
    }

    private static Note Signed(NoteKind kind = NoteKind.Progress)
    {
        var note = Written(kind: kind);
        Assert.Null(note.Sign(Given.Id(51), Given.Therapist, "Dr Hana Okafor", Given.Now));
        return note;
    }

    [Fact]
    public void A_signed_note_has_name_time_and_hash()
    {
        var version = Assert.Single(Signed().Versions);
        Assert.Equal((1, "Dr Hana Okafor", Given.Now, ""), (version.Number, version.SignedBy, version.SignedAt, version.Reason));
        Assert.Equal((Given.Id(900), Given.Id(50), Given.Id(51)), (version.ClinicId, version.NoteId, version.Id));
        Assert.Matches("^[0-9a-f]{64}$", version.Hash);
        Assert.True(version.IsIntact());
    }

    [Fact]
    public void Signing_makes_it_read_only()
    {
        var note = Signed();
        Says.That("sessions.note-signed", note.Write("Something else.", Given.Now));
        Says.That("sessions.note-signed", note.Sign(Given.Id(52), Given.Therapist, "Dr Hana Okafor", Given.Now));
        Assert.Equal("Talked about the move.", note.Text);
    }

    [Fact]
    public void A_private_note_stays_its_authors_own_and_is_never_signed()
    {
        var note = Written(kind: NoteKind.Process);
        Says.That("sessions.process-not-signed", note.Sign(Given.Id(51), Given.Therapist, "Dr Hana Okafor", Given.Now));
        Assert.Null(note.Write("Thought about it again.", Given.Now));
    }

    [Fact]
    public void An_empty_note_is_not_signed() =>
        Says.That("sessions.note-empty", Written("  \n").Sign(Given.Id(51), Given.Therapist, "Dr Hana Okafor", Given.Now));

    [Fact]
    public void Nobody_else_signs_or_amends_it()
    {
        Says.That("sessions.only-the-author", Written().Sign(Given.Id(51), Given.Id(99), "Somebody else", Given.Now));
        Says.That("sessions.only-the-author", Signed().Amend(Given.Id(52), "New.", "Why.", Given.Id(99), "Somebody else", Given.Now));
    }

    [Fact]
    public void An_amendment_needs_a_reason_and_keeps_both_texts()
    {
        var note = Signed();
        Says.That("sessions.amendment-without-reason", note.Amend(Given.Id(52), "New.", " ", Given.Therapist, "Dr Hana Okafor", Given.Now));
        Assert.Null(note.Amend(Given.Id(52), "Talked about the move in March.", "The month was missing.", Given.Therapist, "Dr Hana Okafor", Given.Now.AddDays(1)));
        Assert.Equal(["Talked about the move.", "Talked about the move in March."], note.Versions.Select(v => v.Text));
        Assert.Equal((2, "The month was missing."), (note.Versions[1].Number, note.Versions[1].Reason));
        Assert.All(note.Versions, v => Assert.True(v.IsIntact()));
        Assert.Equal("Talked about the move in March.", note.Text);
    }

    [Fact]
    public void An_amendment_changes_something_and_leaves_something()
    {
        Says.That("sessions.amendment-unchanged", Signed().Amend(Given.Id(52), "Talked about the move.", "Why.", Given.Therapist, "Dr", Given.Now));
        Says.That("sessions.note-empty", Signed().Amend(Given.Id(52), " ", "Why.", Given.Therapist, "Dr", Given.Now));
        Says.That("sessions.note-not-signed", Written().Amend(Given.Id(52), "New.", "Why.", Given.Therapist, "Dr", Given.Now));
    }

    [Fact]
    public void Only_a_signed_progress_note_is_shared_and_once()
    {
        Says.That("sessions.note-not-signed", Written().Share(Given.Now));
        Says.That("sessions.process-not-shared", Written(kind: NoteKind.Process).Share(Given.Now));
        var note = Signed();
        Assert.Null(note.Share(Given.Now));
        Assert.Equal(Given.Now, note.SharedAt);
        Says.That("sessions.already-shared", note.Share(Given.Now));
    }

    [Fact]
    public void The_hash_can_be_made_again_after_a_database_has_cut_the_time()
    {
        var note = Written();
        Assert.Null(note.Sign(Given.Id(51), Given.Therapist, "Dr Hana Okafor", Given.Now.AddTicks(1_234_567)));
        Assert.Equal(0, note.SignedAt!.Value.Ticks % TimeSpan.TicksPerMillisecond);
        Assert.True(note.Versions[0].IsIntact());
    }

    [Fact]
    public void Any_change_of_text_author_name_or_time_breaks_the_hash() =>
        Gen.Select(Gen.String, Gen.String, Gen.String, Gen.Int[1, 1000]).Sample((text, other, name, later) =>
        {
            var hash = NoteHash.Of(text, Given.Therapist, name, Given.Now);
            return hash == NoteHash.Of(text, Given.Therapist, name, Given.Now)
                && (text == other || hash != NoteHash.Of(other, Given.Therapist, name, Given.Now))
                && hash != NoteHash.Of(text, Given.Id(99), name, Given.Now)
                && hash != NoteHash.Of(text, Given.Therapist, name + "x", Given.Now)
                && hash != NoteHash.Of(text, Given.Therapist, name, Given.Now.AddMilliseconds(later));
        });

    [Fact]
    public void Moving_a_letter_from_the_name_to_the_text_breaks_it_too() =>
        Assert.NotEqual(
            NoteHash.Of("1:a\n", Given.Therapist, "b", Given.Now),
            NoteHash.Of("a\n", Given.Therapist, "b1:", Given.Now));
}
