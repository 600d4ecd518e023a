using Kith.Clinical.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Measures;

internal sealed class ClinicWordingTable : IEntityTypeConfiguration<ClinicWording>
{
    public void Configure(EntityTypeBuilder<ClinicWording> wording)
    {
        wording.ToTable("ClinicWordings");
        wording.Property(w => w.MeasureKey).HasMaxLength(Lengths.Key);
        wording.Property(w => w.Licence).HasMaxLength(Lengths.Text);
        wording.Property(w => w.LeftOut).HasMaxLength(Lengths.Text);

        // The words to ask in: of one measure those with the highest number. Two imports at once cannot both take it.
        wording.HasIndex(w => new { w.ClinicId, w.MeasureKey, w.Number }).IsUnique();
    }
}
