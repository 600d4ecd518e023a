using Kith.Clinical.Clients;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Clients;

internal sealed class ClientTable : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> client)
    {
        client.ToTable("Clients");
        client.Property(c => c.Name).HasMaxLength(Lengths.Line);
        client.Property(c => c.Contact).HasMaxLength(Lengths.Line);
        client.Property(c => c.ReferredBy).HasMaxLength(Lengths.Line);

        // The caseload: one therapist's clients by name.
        client.HasIndex(c => new { c.ClinicId, c.TherapistId, c.Name });

        // The client's own pages: who is this sign-in.
        client.HasIndex(c => new { c.ClinicId, c.UserId });
    }
}
