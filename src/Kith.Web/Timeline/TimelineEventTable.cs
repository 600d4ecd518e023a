using Kith.Clinical.Timeline;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Timeline;

internal sealed class TimelineEventTable : IEntityTypeConfiguration<TimelineEvent>
{
    public void Configure(EntityTypeBuilder<TimelineEvent> happened)
    {
        happened.ToTable("TimelineEvents");
        happened.Property(e => e.Lane).HasConversion<string>().HasMaxLength(Lengths.Key);
        happened.ComplexProperty(e => e.On, on => on.Property(d => d.Precision).HasConversion<string>().HasMaxLength(Lengths.Key));
        happened.Property(e => e.Words).HasMaxLength(Lengths.Line);
        happened.Property(e => e.WithdrawnBecause).HasMaxLength(Lengths.Text);
    }
}
