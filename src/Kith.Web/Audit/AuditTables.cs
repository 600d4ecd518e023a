using Kith.Clinical.Audit;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Audit;

internal sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntry>
{
    /// <summary>Every table of the clinic in one save would be shorter.</summary>
    private const int MostChanged = 2000;

    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("AuditEntries");
        entry.Property(e => e.Act).HasConversion<string>().HasMaxLength(Lengths.Key);
        entry.Property(e => e.As).HasMaxLength(Lengths.Key);
        entry.Property(e => e.What).HasMaxLength(Lengths.Line);
        entry.Property(e => e.Changed).HasMaxLength(MostChanged);
        entry.Property(e => e.Why).HasMaxLength(Lengths.Key);
        entry.Property(e => e.From).HasMaxLength(Lengths.Line);

        // Who opened a record.
        entry.HasIndex(e => new { e.ClinicId, e.CourseId, e.At });

        // The newest of the clinic.
        entry.HasIndex(e => new { e.ClinicId, e.At });

        // Those of a seal, and those that wait for one.
        entry.HasIndex(e => new { e.ClinicId, e.Seal });
    }
}

internal sealed class AuditSealTable : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> seal)
    {
        seal.ToTable("AuditSeals");

        // Two nodes that seal at once: the second is turned away.
        seal.HasIndex(s => new { s.ClinicId, s.Number }).IsUnique();
    }
}
