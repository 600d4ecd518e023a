using Kith.Clinical.Goals;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Goals;

internal sealed class GoalTable : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> goal)
    {
        goal.ToTable("Goals");
        goal.Property(g => g.Words).HasMaxLength(Lengths.Line);
        goal.Property(g => g.WithdrawnBecause).HasMaxLength(Lengths.Text);
        goal.HasMany(g => g.Ratings).WithOne().HasForeignKey(r => new { r.ClinicId, r.GoalId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GoalRatingTable : IEntityTypeConfiguration<GoalRating>
{
    public void Configure(EntityTypeBuilder<GoalRating> rating)
    {
        rating.ToTable("GoalRatings", table => table.HasCheckConstraint("ck_goal_ratings_score", "score BETWEEN 0 AND 10"));
        rating.Property(r => r.RatedBy).HasConversion<string>().HasMaxLength(Lengths.Key);
    }
}
