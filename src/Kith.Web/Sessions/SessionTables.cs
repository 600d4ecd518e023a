using Kith.Clinical.Sessions;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Sessions;

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("Sessions");
        session.Property(s => s.Mode).HasConversion<string>().HasMaxLength(Lengths.Key);
        session.Property(s => s.State).HasConversion<string>().HasMaxLength(Lengths.Key);
        session.Property(s => s.DisputeStage).HasConversion<string>().HasMaxLength(Lengths.Key);
        session.Property(s => s.StateWords).HasMaxLength(Lengths.Text);
        session.Property(s => s.SinceLastTime).HasMaxLength(Lengths.Text);
        session.Property(s => s.Step).HasMaxLength(Lengths.Text);
        session.Property(s => s.EarlierStepWords).HasMaxLength(Lengths.Text);

        // The line of sessions on the course page, in order of time.
        session.HasIndex(s => new { s.ClinicId, s.CourseId, s.StartsAt });

        // Today: what is planned in each of a therapist's courses, without a look at all that was held.
        session.HasIndex(s => new { s.ClinicId, s.CourseId, s.StartsAt }, "Planned").HasDatabaseName("ix_sessions_planned").HasFilter("state = 'Planned'");
    }
}

internal sealed class NoteTable : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> note)
    {
        note.ToTable("Notes");
        note.Property(n => n.Kind).HasConversion<string>().HasMaxLength(Lengths.Key);
        note.Property(n => n.Text).HasMaxLength(Lengths.Text);
        note.HasMany(n => n.Versions).WithOne().HasForeignKey(v => new { v.ClinicId, v.NoteId }).OnDelete(DeleteBehavior.Restrict);

        // One note of each kind and author a session: two tabs that both start it meet here.
        note.HasIndex(n => new { n.ClinicId, n.SessionId, n.Kind, n.AuthorId }).IsUnique();

        // The notes of a course, for its standing.
        note.HasIndex(n => new { n.ClinicId, n.CourseId });
    }
}

internal sealed class NoteVersionTable : IEntityTypeConfiguration<NoteVersion>
{
    public void Configure(EntityTypeBuilder<NoteVersion> version)
    {
        version.ToTable("NoteVersions");
        version.Property(v => v.Text).HasMaxLength(Lengths.Text);
        version.Property(v => v.SignedBy).HasMaxLength(Lengths.Line);
        version.Property(v => v.Hash).HasMaxLength(64);
        version.Property(v => v.Reason).HasMaxLength(Lengths.Text);
        version.HasIndex(v => new { v.ClinicId, v.NoteId, v.Number }).IsUnique();
    }
}
