using Kith.Clinical.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Access.Stays;

internal sealed class StayTable : IEntityTypeConfiguration<Stay>
{
    public void Configure(EntityTypeBuilder<Stay> stay)
    {
        stay.ToTable("Stays");
        stay.Property(s => s.By).HasMaxLength(Lengths.Key);
        stay.Property(s => s.Device).HasMaxLength(Lengths.Key);
        stay.Property(s => s.From).HasMaxLength(Lengths.Line);

        // Those of one person.
        stay.HasIndex(s => new { s.ClinicId, s.UserId, s.LastAt });
    }
}
