using Kith.Clinical.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Measures.Rhythm;

internal sealed class LoggedDayTable : IEntityTypeConfiguration<LoggedDay>
{
    public void Configure(EntityTypeBuilder<LoggedDay> day)
    {
        day.ToTable("LoggedDays");
        day.Property(d => d.FilledInBy).HasConversion<string>().HasMaxLength(Lengths.Key);

        // The log of one course, a week or two at a time.
        day.HasIndex(d => new { d.ClinicId, d.CourseId, d.Day });
    }
}
