using Kith.Clinical.Safety;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Safety;

internal sealed class OwnCrisisLineTable : IEntityTypeConfiguration<OwnCrisisLine>
{
    public void Configure(EntityTypeBuilder<OwnCrisisLine> line)
    {
        line.ToTable("OwnCrisisLines", table => table.HasCheckConstraint("ck_own_crisis_lines_number", "call <> '' OR text <> ''"));
        line.Ignore(l => l.Line);
        line.Property(l => l.Country).HasMaxLength(2);
        line.Property(l => l.Service).HasMaxLength(Lengths.Line);
        line.Property(l => l.Call).HasMaxLength(Lengths.Key);
        line.Property(l => l.Text).HasMaxLength(Lengths.Key);
        line.Property(l => l.Hours).HasConversion<string>().HasMaxLength(Lengths.Key);
        line.Property(l => l.WithdrawnBecause).HasMaxLength(Lengths.Line);
    }
}

internal sealed class CrisisLineCheckTable : IEntityTypeConfiguration<CrisisLineCheck>
{
    public void Configure(EntityTypeBuilder<CrisisLineCheck> check)
    {
        check.ToTable("CrisisLineChecks");
        check.Property(c => c.Line).HasMaxLength(2 * Lengths.Line);
        check.HasIndex(c => new { c.ClinicId, c.Line, c.CheckedOn });
    }
}
