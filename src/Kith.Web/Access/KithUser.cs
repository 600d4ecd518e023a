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

    /// <summary>What the person's app makes codes from, sealed with the clinic's keys; null without an app.</summary>
    public string? AppSecret { get; set; }

    /// <summary>The half minute of the last code that was used: a code works once.</summary>
    public long AppStep { get; set; }

    /// <summary>Hashes of the codes on paper that are not used yet; null when none were made.</summary>
    public string? RecoveryCodes { get; set; }

    /// <summary>A client who chose to sign in by a mailed link too.</summary>
    public bool SignsInByMail { get; set; }
}

internal sealed class KithUserTable : IEntityTypeConfiguration<KithUser>
{
    public void Configure(EntityTypeBuilder<KithUser> user)
    {
        user.Property(u => u.Name).HasMaxLength(200);
        user.Property(u => u.Role).HasConversion<string>().HasMaxLength(20);
        user.Property(u => u.AppSecret).HasMaxLength(1000);
        user.Property(u => u.RecoveryCodes).HasMaxLength(1000);

        // The accounts page: one clinic's people by role.
        user.HasIndex(u => new { u.ClinicId, u.Role, u.Name });
    }
}
