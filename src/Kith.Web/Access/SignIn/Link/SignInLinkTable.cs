using Kith.Clinical.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Access.SignIn.Link;

internal sealed class SignInLinkTable : IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<SignInLink> link)
    {
        link.ToTable("SignInLinks");
        link.Property(l => l.SecretHash).HasMaxLength(64);
        link.HasIndex(l => new { l.ClinicId, l.SecretHash }).IsUnique();

        // Sweeping the old ones out.
        link.HasIndex(l => new { l.ClinicId, l.ExpiresAt });
    }
}
