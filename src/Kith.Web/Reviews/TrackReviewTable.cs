using Kith.Clinical.Reviews;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Reviews;

internal sealed class TrackReviewTable : IEntityTypeConfiguration<TrackReview>
{
    public void Configure(EntityTypeBuilder<TrackReview> review)
    {
        review.ToTable("TrackReviews");
        review.Property(r => r.Track).HasConversion<string>().HasMaxLength(Lengths.Key);
        review.Property(r => r.MeasureKey).HasMaxLength(Lengths.Key);
        review.Property(r => r.Words).HasMaxLength(Lengths.Text);
        review.Property(r => r.WrittenBy).HasMaxLength(Lengths.Line);

        // One answer to one score: of two tabs the second is told.
        review.HasIndex(r => new { r.ClinicId, r.CourseId, r.ScoredAt }).IsUnique();
    }
}
