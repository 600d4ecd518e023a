using Kith.Clinical.Safety;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Safety;

internal sealed class RiskAssessmentTable : IEntityTypeConfiguration<RiskAssessment>
{
    public void Configure(EntityTypeBuilder<RiskAssessment> assessment)
    {
        assessment.ToTable("RiskAssessments");
        assessment.Ignore(a => a.Triage).Ignore(a => a.Stands);
        assessment.Property(a => a.Contact).HasConversion<string>().HasMaxLength(Lengths.Key);
        assessment.Property(a => a.Behaviour).HasConversion<string>().HasMaxLength(Lengths.Key);
        assessment.Property(a => a.Judged).HasConversion<string>().HasMaxLength(Lengths.Key);
        assessment.Property(a => a.JudgedBecause).HasMaxLength(Lengths.Text);
        assessment.Property(a => a.WhereNow).HasMaxLength(Lengths.Line);
        assessment.Property(a => a.Means).HasMaxLength(Lengths.Text);
        assessment.Property(a => a.Protects).HasMaxLength(Lengths.Text);
        assessment.Property(a => a.Agreed).HasMaxLength(Lengths.Text);
        assessment.Property(a => a.WithdrawnBecause).HasMaxLength(Lengths.Text);
    }
}

internal sealed class ThreatTable : IEntityTypeConfiguration<Threat>
{
    public void Configure(EntityTypeBuilder<Threat> threat)
    {
        threat.ToTable("Threats");
        threat.Ignore(t => t.Stands);
        threat.Property(t => t.Words).HasMaxLength(Lengths.Text);
        threat.Property(t => t.Person).HasMaxLength(Lengths.Line);
        threat.Property(t => t.Imminence).HasConversion<string>().HasMaxLength(Lengths.Key);
        threat.Property(t => t.Means).HasMaxLength(Lengths.Text);
        threat.Property(t => t.Jurisdiction).HasMaxLength(Lengths.Line);
        threat.Property(t => t.Duty).HasConversion<string>().HasMaxLength(Lengths.Key);
        threat.Property(t => t.Consulted).HasMaxLength(Lengths.Text);
        threat.Property(t => t.Action).HasMaxLength(Lengths.Text);
        threat.Property(t => t.WithdrawnBecause).HasMaxLength(Lengths.Text);
    }
}
