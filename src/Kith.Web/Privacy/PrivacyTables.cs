using Kith.Clinical.Clients;
using Kith.Clinical.Privacy;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Privacy;

internal sealed class PrivacyQuestionTable : IEntityTypeConfiguration<PrivacyQuestion>
{
    public void Configure(EntityTypeBuilder<PrivacyQuestion> question)
    {
        question.ToTable("PrivacyQuestions");
        question.Property(q => q.Words).HasMaxLength(Lengths.Text);
        question.Property(q => q.Answer).HasMaxLength(Lengths.Text);
        question.HasOne<Client>().WithMany().HasForeignKey(q => new { q.ClinicId, q.ClientId }).OnDelete(DeleteBehavior.Restrict);

        // What waits, and a client's own list.
        question.HasIndex(q => new { q.ClinicId, q.AskedAt }).HasFilter("answered_at IS NULL");
        question.HasIndex(q => new { q.ClinicId, q.ClientId });
    }
}
