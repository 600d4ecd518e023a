using Kith.Clinical.CheckIn;
using Kith.Clinical.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.CheckIn;

internal sealed class CheckInLinkTable : IEntityTypeConfiguration<CheckInLink>
{
    public void Configure(EntityTypeBuilder<CheckInLink> link)
    {
        link.ToTable("CheckInLinks");
        link.Property(l => l.SecretHash).HasMaxLength(64);
        link.HasOne<Session>().WithMany().HasForeignKey(l => new { l.ClinicId, l.SessionId }).OnDelete(DeleteBehavior.Restrict);

        // At the door: the one link of a secret.
        link.HasIndex(l => new { l.ClinicId, l.SecretHash }).IsUnique();
    }
}
