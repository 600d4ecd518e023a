using Kith.Clinical.Clients;
using Kith.Clinical.Retention;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Retention;

internal sealed class RetentionDecisionTable : IEntityTypeConfiguration<RetentionDecision>
{
    public void Configure(EntityTypeBuilder<RetentionDecision> decision)
    {
        decision.ToTable("RetentionDecisions");
        decision.Property(d => d.Step).HasConversion<string>().HasMaxLength(Lengths.Key);
        decision.Property(d => d.Because).HasMaxLength(Lengths.Line);
        decision.HasOne(typeof(Client)).WithMany().HasForeignKey("ClinicId", "ClientId").OnDelete(DeleteBehavior.Restrict);
        decision.HasIndex(d => new { d.ClinicId, d.ClientId, d.Number }).IsUnique();
    }
}
