using Kith.Clinical.Reviews;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Reviews;

internal sealed class ReviewTable : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable("Reviews");
        review.Property(r => r.Moment).HasConversion<string>().HasMaxLength(Lengths.Key);
        review.Property(r => r.Decision).HasConversion<string>().HasMaxLength(Lengths.Key);
        review.Property(r => r.WhatHelped).HasMaxLength(Lengths.Text);
        review.Property(r => r.Unfinished).HasMaxLength(Lengths.Text);
        review.Property(r => r.WarningSigns).HasMaxLength(Lengths.Text);
        review.Property(r => r.WhoToCall).HasMaxLength(Lengths.Text);
        review.Property(r => r.AboutTheEnding).HasMaxLength(Lengths.Text);
        review.Property(r => r.DecisionWords).HasMaxLength(Lengths.Text);
        review.Property(r => r.Reason).HasMaxLength(Lengths.Text);
        review.Property(r => r.SignedBy).HasMaxLength(Lengths.Line);

        // Two tabs cannot both begin the same review.
        review.HasIndex(r => new { r.ClinicId, r.CourseId, r.Moment, r.Number }).IsUnique();
    }
}
