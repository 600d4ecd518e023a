using Kith.Clinical.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Access;

internal sealed class ClinicTable : IEntityTypeConfiguration<Clinic>
{
    public void Configure(EntityTypeBuilder<Clinic> clinic)
    {
        clinic.ToTable("Clinics");
        clinic.HasKey(c => c.ClinicId);
        clinic.Property(c => c.ClinicId).ValueGeneratedNever();
        clinic.Property(c => c.Name).HasMaxLength(200);
        clinic.Property(c => c.Country).HasMaxLength(2);
        clinic.Property(c => c.TimeZone).HasMaxLength(60);
        clinic.Property(c => c.StaffIdleMinutes).HasDefaultValue(StayLimits.StaffIdleMinutes);
        clinic.Property(c => c.ClientIdleMinutes).HasDefaultValue(StayLimits.ClientIdleMinutes);
        clinic.Property(c => c.LongestHours).HasDefaultValue(StayLimits.LongestHours);
    }
}
