using Kith.Clinical.Safety;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Safety;

internal sealed class WatchTable : IEntityTypeConfiguration<Watch>
{
    public void Configure(EntityTypeBuilder<Watch> watch)
    {
        watch.ToTable("Watches");
        watch.Ignore(w => w.Spans);
        watch.Property(w => w.Hours).HasMaxLength(Lengths.Line);
        watch.HasIndex(w => new { w.ClinicId, w.Number }).IsUnique();
    }
}

internal sealed class OnCallDutyTable : IEntityTypeConfiguration<OnCallDuty>
{
    public void Configure(EntityTypeBuilder<OnCallDuty> duty)
    {
        duty.ToTable("OnCallDuties");
        duty.HasIndex(d => new { d.ClinicId, d.To });
    }
}

internal sealed class AlertStepTable : IEntityTypeConfiguration<AlertStep>
{
    public void Configure(EntityTypeBuilder<AlertStep> step)
    {
        step.ToTable("AlertSteps");
        step.Property(s => s.Event).HasConversion<string>().HasMaxLength(Lengths.Key);
        step.Property(s => s.Asked).HasConversion<string>().HasMaxLength(Lengths.Key);
        step.HasOne<SafetyAlert>().WithMany().HasForeignKey(s => new { s.ClinicId, s.AlertId }).OnDelete(DeleteBehavior.Restrict);

        // Two nodes, or two people, cannot take the same step.
        step.HasIndex(s => new { s.ClinicId, s.AlertId, s.Number }).IsUnique();
    }
}
