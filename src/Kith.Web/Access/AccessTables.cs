using Kith.Clinical.Access;
using Kith.Clinical.Clients;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Access;

internal sealed class SupervisionTable : IEntityTypeConfiguration<Supervision>
{
    public void Configure(EntityTypeBuilder<Supervision> supervision)
    {
        supervision.ToTable("Supervisions", table => table.HasCheckConstraint("ck_supervisions_two_people", "supervisor_id <> supervisee_id"));

        // Every read of a supervisor, and one supervision of two people at a time.
        supervision.HasIndex(s => new { s.ClinicId, s.SupervisorId, s.SuperviseeId }).IsUnique().HasFilter("ended_at IS NULL");
    }
}

internal sealed class RelationTable : IEntityTypeConfiguration<Relation>
{
    public void Configure(EntityTypeBuilder<Relation> relation)
    {
        relation.ToTable("Relations", table => table.HasCheckConstraint("ck_relations_guardian_until", "kind = 'Guardian' OR until_at IS NULL"));
        relation.Property(r => r.Kind).HasConversion<string>().HasMaxLength(Lengths.Key);
        relation.HasOne<Client>().WithMany().HasForeignKey(r => new { r.ClinicId, r.ClientId }).OnDelete(DeleteBehavior.Restrict);
        relation.HasIndex(r => new { r.ClinicId, r.UserId, r.ClientId }).IsUnique().HasFilter("ended_at IS NULL");
    }
}

internal sealed class ConsentTable : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("Consents", table => table.HasCheckConstraint("ck_consents_sharing_with_somebody", "(kind = 'Sharing') = (with_user_id IS NOT NULL)"));
        consent.Property(k => k.Kind).HasConversion<string>().HasMaxLength(Lengths.Key);
        consent.Property(k => k.Words).HasMaxLength(Lengths.Text);
        consent.HasOne<Client>().WithMany().HasForeignKey(k => new { k.ClinicId, k.ClientId }).OnDelete(DeleteBehavior.Restrict);
        consent.HasIndex(k => new { k.ClinicId, k.ClientId, k.Kind });
    }
}

internal sealed class BreakGlassTable : IEntityTypeConfiguration<BreakGlass>
{
    public void Configure(EntityTypeBuilder<BreakGlass> glass)
    {
        glass.ToTable("BreakGlasses");
        glass.Property(g => g.Reason).HasConversion<string>().HasMaxLength(Lengths.Key);
        glass.Property(g => g.Finding).HasConversion<string>().HasMaxLength(Lengths.Key);
        glass.Property(g => g.Words).HasMaxLength(Lengths.Text);
        glass.Property(g => g.WithheldBecause).HasMaxLength(Lengths.Text);
        glass.Property(g => g.ReviewWords).HasMaxLength(Lengths.Text);
        glass.HasOne<Client>().WithMany().HasForeignKey(g => new { g.ClinicId, g.ClientId }).OnDelete(DeleteBehavior.Restrict);

        // Every page asks whether one lasts.
        glass.HasIndex(g => new { g.ClinicId, g.UserId, g.UntilAt });
        glass.HasIndex(g => new { g.ClinicId, g.ClientId });
    }
}
