using Kith.Clinical.Safety;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Safety;

internal sealed class SafetyPlanTable : IEntityTypeConfiguration<SafetyPlan>
{
    public void Configure(EntityTypeBuilder<SafetyPlan> plan)
    {
        plan.ToTable("SafetyPlans");
        plan.Ignore(p => p.Empty);
        plan.Property(p => p.Because).HasMaxLength(Lengths.Text);
        plan.Property(p => p.WarningSigns).HasMaxLength(Lengths.Text);
        plan.Property(p => p.OwnWays).HasMaxLength(Lengths.Text);
        plan.Property(p => p.PeopleAndPlaces).HasMaxLength(Lengths.Text);
        plan.Property(p => p.PeopleToAsk).HasMaxLength(Lengths.Text);
        plan.Property(p => p.Professionals).HasMaxLength(Lengths.Text);
        plan.Property(p => p.SaferPlace).HasMaxLength(Lengths.Text);

        // Two tabs cannot both write version 2.
        plan.HasIndex(p => new { p.ClinicId, p.CourseId, p.Number }).IsUnique();
    }
}
