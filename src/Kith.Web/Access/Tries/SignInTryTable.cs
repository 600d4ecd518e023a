using Kith.Clinical.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Access.Tries;

/// <summary>Rows of no clinic: whoever tries is nobody yet.</summary>
internal sealed class SignInTryTable : IEntityTypeConfiguration<SignInTry>
{
    public void Configure(EntityTypeBuilder<SignInTry> tried)
    {
        tried.ToTable("SignInTries");

        // Sweeping the old ones out.
        tried.HasIndex(t => new { t.ClinicId, t.LastAt });
    }
}
