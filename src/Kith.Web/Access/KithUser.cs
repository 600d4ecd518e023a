using Kith.Clinical.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Access;

/// <summary>Somebody who can sign in: one clinic, one role.</summary>
public sealed class KithUser : IdentityUser<Guid>
{
    public Guid ClinicId { get; init; }

    /// <summary>As it stands under a signed note.</summary>
    [PersonalData]
    public required string Name { get; set; }

    public Role Role { get; init; }
}

internal sealed class KithUserTable : IEntityTypeConfiguration<KithUser>
{
    public void Configure(EntityTypeBuilder<KithUser> user)
    {
        user.Property(u => u.Name).HasMaxLength(200);
        user.Property(u => u.Role).HasConversion<string>().HasMaxLength(20);

        // The accounts page: one clinic's people by role.
        user.HasIndex(u => new { u.ClinicId, u.Role, u.Name });
    }
}
