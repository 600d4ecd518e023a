using System.Globalization;
using Kith.Clinical.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Measures;

internal sealed class ResponseTable : IEntityTypeConfiguration<Response>
{
    public void Configure(EntityTypeBuilder<Response> response)
    {
        response.ToTable("Responses");
        response.Property(r => r.MeasureKey).HasMaxLength(Lengths.Key);
        response.Property(r => r.AnsweredBy).HasConversion<string>().HasMaxLength(Lengths.Key);
        response.Property(r => r.SupersededBecause).HasMaxLength(Lengths.Text);

        // "0,2,,3": one place an item, empty where nothing was answered.
        response.Property(r => r.Answers).HasMaxLength(Lengths.Line).HasConversion(
            answers => string.Join(',', answers.Select(a => a.HasValue ? a.Value.ToString(CultureInfo.InvariantCulture) : "")),
            stored => stored.Split(',', StringSplitOptions.None).Select(a => a.Length == 0 ? null : (int?)int.Parse(a, CultureInfo.InvariantCulture)).ToArray(),
            new ValueComparer<int?[]>((a, b) => a!.SequenceEqual(b!), a => a.Length, a => a.ToArray()));

        // The chart: one measure of one course, oldest first.
        response.HasIndex(r => new { r.ClinicId, r.CourseId, r.MeasureKey, r.StartedAt });
    }
}
