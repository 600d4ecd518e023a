using Kith.Clinical.Formulations;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Formulations;

internal sealed class CandidateAreaTable : IEntityTypeConfiguration<CandidateArea>
{
    public void Configure(EntityTypeBuilder<CandidateArea> area)
    {
        area.ToTable("CandidateAreas");
        area.Property(a => a.Area).HasConversion<string>().HasMaxLength(Lengths.Key);
        area.Property(a => a.About).HasMaxLength(Lengths.Line);
        area.Property(a => a.Evidence).HasMaxLength(Lengths.Text);
        area.Property(a => a.WithdrawnBecause).HasMaxLength(Lengths.Text);
    }
}

internal sealed class FormulationTable : IEntityTypeConfiguration<Formulation>
{
    public void Configure(EntityTypeBuilder<Formulation> formulation)
    {
        formulation.ToTable("Formulations");
        formulation.Property(f => f.Diagnosis).HasMaxLength(Lengths.Text);
        formulation.Property(f => f.Onset).HasMaxLength(Lengths.Text);
        formulation.Property(f => f.LinkingEvent).HasMaxLength(Lengths.Text);
        formulation.Property(f => f.PlainWords).HasMaxLength(Lengths.Text);
        formulation.Property(f => f.ClientWords).HasMaxLength(Lengths.Text);
        formulation.Property(f => f.Strengths).HasMaxLength(Lengths.Text);
        formulation.Property(f => f.Focus).HasConversion<string>().HasMaxLength(Lengths.Key);
        formulation.Property(f => f.FocusAbout).HasMaxLength(Lengths.Line);
        formulation.Property(f => f.SecondFocus).HasConversion<string>().HasMaxLength(Lengths.Key);
        formulation.Property(f => f.SecondFocusAbout).HasMaxLength(Lengths.Line);
        formulation.Property(f => f.ChangeReason).HasMaxLength(Lengths.Text);
        formulation.Property(f => f.State).HasConversion<string>().HasMaxLength(Lengths.Key);
        formulation.Property(f => f.AnsweredHow).HasConversion<string>().HasMaxLength(Lengths.Key);
        formulation.Property(f => f.Answer).HasMaxLength(Lengths.Text);

        // Two tabs cannot both write version 2.
        formulation.HasIndex(f => new { f.ClinicId, f.CourseId, f.Number }).IsUnique();
    }
}
