using Kith.Clinical.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Measures.Expected;

internal sealed class ExpectedCourseTable : IEntityTypeConfiguration<ExpectedCourse>
{
    public void Configure(EntityTypeBuilder<ExpectedCourse> expected)
    {
        expected.ToTable("ExpectedCourses");
        expected.Property(e => e.MeasureKey).HasMaxLength(Lengths.Key);
        expected.Property(e => e.BandKey).HasMaxLength(Lengths.Key);

        // One a band; of two that are worked out at once the second is told.
        expected.HasIndex(e => new { e.ClinicId, e.MeasureKey, e.BandKey }).IsUnique();
    }
}
