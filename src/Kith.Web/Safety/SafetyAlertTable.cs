using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Safety;

internal sealed class SafetyAlertTable : IEntityTypeConfiguration<SafetyAlert>
{
    public void Configure(EntityTypeBuilder<SafetyAlert> alert)
    {
        alert.ToTable("SafetyAlerts", table => table.HasCheckConstraint(
            "ck_safety_alerts_done_by_somebody", "(done_at IS NULL) = (done_by_id IS NULL)"));
        alert.Property(a => a.Contact).HasConversion<string>().HasMaxLength(Lengths.Key);
        alert.Property(a => a.Disposition).HasConversion<string>().HasMaxLength(Lengths.Key);
        alert.Property(a => a.Asked).HasConversion<string>().HasMaxLength(Lengths.Key);
        alert.Property(a => a.MeasureKey).HasMaxLength(Lengths.Key);
        alert.Property(a => a.WhatWasDone).HasMaxLength(Lengths.Text);
        alert.HasOne<Response>().WithMany().HasForeignKey(a => new { a.ClinicId, a.ResponseId }).OnDelete(DeleteBehavior.Restrict);

        // Those whose clock runs, and those that wait for whoever is on call.
        alert.HasIndex(a => new { a.ClinicId, a.AnswerBy }).HasFilter("done_at IS NULL AND acknowledged_at IS NULL");
        alert.HasIndex(a => new { a.ClinicId, a.OnCallId }).HasFilter("on_call_id IS NOT NULL");

        // One open alert an answer, however often the answer is sent; an answer changed after a clinician closed it raises another.
        alert.HasIndex(a => new { a.ClinicId, a.ResponseId, a.Item }).IsUnique().HasFilter("done_at IS NULL");
    }
}
