using Kith.Clinical.Assessment;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Assessment;

internal sealed class IllnessEpisodeTable : IEntityTypeConfiguration<IllnessEpisode>
{
    public void Configure(EntityTypeBuilder<IllnessEpisode> episode)
    {
        episode.ToTable("IllnessEpisodes");
        episode.Property(e => e.SymptomReview).HasMaxLength(Lengths.Text);
        episode.Property(e => e.Icd10).HasMaxLength(Lengths.Key);
        episode.Property(e => e.Diagnosis).HasMaxLength(Lengths.Line);
        episode.Property(e => e.MedicalAndMedication).HasMaxLength(Lengths.Text);
        episode.Property(e => e.SupersededBecause).HasMaxLength(Lengths.Text);
    }
}

internal sealed class SickRoleTable : IEntityTypeConfiguration<SickRole>
{
    public void Configure(EntityTypeBuilder<SickRole> role)
    {
        role.ToTable("SickRoles");
        role.Property(r => r.ObligationsEased).HasMaxLength(Lengths.Text);
        role.Property(r => r.WorkTowardsRecovery).HasMaxLength(Lengths.Text);
    }
}
