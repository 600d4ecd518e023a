using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Courses;

internal sealed class CourseTable : IEntityTypeConfiguration<Course>
{
    public void Configure(EntityTypeBuilder<Course> course)
    {
        course.ToTable("Courses", table => table.HasCheckConstraint(
            "ck_courses_closed_with_reason", "(closed_on IS NULL) = (closed_because IS NULL)"));
        course.Property(c => c.ProtocolKey).HasMaxLength(Lengths.Key);
        course.Property(c => c.ClosedBecause).HasConversion<string>().HasMaxLength(Lengths.Key);
        course.Property(c => c.Dropout).HasConversion<string>().HasMaxLength(Lengths.Key);
        course.Property(c => c.ClosingWords).HasMaxLength(Lengths.Text);
        course.HasOne<Client>().WithMany().HasForeignKey(c => new { c.ClinicId, c.ClientId }).OnDelete(DeleteBehavior.Restrict);

        // Every read through the actor: is this course on the own caseload.
        course.HasIndex(c => new { c.ClinicId, c.TherapistId });
    }
}

internal sealed class ContractTable : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> contract)
    {
        contract.ToTable("Contracts", table =>
        {
            table.HasCheckConstraint("ck_contracts_end_after_start", "ends_on >= starts_on");
            table.HasCheckConstraint("ck_contracts_sessions", "sessions > 0");
        });
        contract.Property(c => c.Kind).HasConversion<string>().HasMaxLength(Lengths.Key);
        contract.Property(c => c.WhenMissed).HasConversion<string>().HasMaxLength(Lengths.Key);
        contract.Property(c => c.WhenClientCancels).HasConversion<string>().HasMaxLength(Lengths.Key);
        contract.Property(c => c.FeeTerms).HasMaxLength(Lengths.Text);
        contract.Property(c => c.AbsencePlan).HasMaxLength(Lengths.Text);
        contract.Property(c => c.CrisisRoute).HasMaxLength(Lengths.Text);
        contract.Property(c => c.Reason).HasMaxLength(Lengths.Text);

        // The contract in force is the newest; two of one number cannot be agreed at once.
        contract.HasIndex(c => new { c.ClinicId, c.CourseId, c.Number }).IsUnique();
    }
}

internal sealed class CourseStandingTable : IEntityTypeConfiguration<CourseStanding>
{
    public void Configure(EntityTypeBuilder<CourseStanding> standing)
    {
        standing.ToTable("CourseStandings");
        standing.HasKey(s => new { s.ClinicId, s.CourseId });
        standing.Ignore(s => s.Id);
        standing.HasOne<Course>().WithOne().HasForeignKey<CourseStanding>(s => new { s.ClinicId, s.CourseId }).OnDelete(DeleteBehavior.Restrict);
        standing.Property(s => s.Phase).HasConversion<string>().HasMaxLength(Lengths.Key);
        standing.Property(s => s.Change).HasConversion<string>().HasMaxLength(Lengths.Key);
        // Rows of earlier versions begin with it.
        standing.Property(s => s.Track).HasConversion<string>().HasMaxLength(Lengths.Key).HasDefaultValue(Track.NoConcern);
        standing.Property(s => s.Formulation).HasConversion<string>().HasMaxLength(Lengths.Key);
        standing.Property(s => s.Focus).HasConversion<string>().HasMaxLength(Lengths.Key);
        standing.Property(s => s.SecondFocus).HasConversion<string>().HasMaxLength(Lengths.Key);

        standing.Property(s => s.ProtocolKey).HasMaxLength(Lengths.Key);
        standing.Property(s => s.ClientName).HasMaxLength(Lengths.Line);

        // Today: one therapist's open courses, the next session first. The caseload: the same by name, and how many are alike.
        standing.HasIndex(s => new { s.ClinicId, s.TherapistId, s.ClosedOn, s.NextSessionAt });
        standing.HasIndex(s => new { s.ClinicId, s.TherapistId, s.ClosedOn, s.ClientName, s.CourseId });
        standing.HasIndex(s => new { s.ClinicId, s.TherapistId, s.Phase, s.Change, s.OpenAlerts, s.UnsignedNotes, s.Formulation, s.ClosedOn });
    }
}
