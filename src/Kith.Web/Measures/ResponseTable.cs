using System.Globalization;
using Kith.Clinical.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kith.Web.Measures;

internal sealed class ResponseTable : IEntityTypeConfiguration<Response>
{
    /// <summary>Ten digits an item for the longest questionnaire there is.</summary>
    private const int LongestTimes = 2000;

    private static readonly ValueConverter<int?[], string> AsText = new(values => Written(values), stored => Read(stored));

    /// <summary>Empty, and not one empty place, where nothing was kept.</summary>
    private static readonly ValueConverter<int?[], string> AsSome = new(values => Written(values), stored => stored.Length == 0 ? Array.Empty<int?>() : Read(stored));

    private static readonly ValueComparer<int?[]> ByValue = new((a, b) => a!.SequenceEqual(b!), a => a.Length, a => a.ToArray());

    public void Configure(EntityTypeBuilder<Response> response)
    {
        response.ToTable("Responses");
        response.Property(r => r.MeasureKey).HasMaxLength(Lengths.Key);
        response.Property(r => r.AnsweredBy).HasConversion<string>().HasMaxLength(Lengths.Key);
        response.Property(r => r.TypedFrom).HasConversion<string>().HasMaxLength(Lengths.Key);
        response.Property(r => r.SupersededBecause).HasMaxLength(Lengths.Text);
        response.HasOne<ClinicWording>().WithMany().HasForeignKey(r => new { r.ClinicId, r.WordingId }).OnDelete(DeleteBehavior.Restrict);

        // "0,2,,3": one place an item, empty where nothing was answered.
        response.Property(r => r.Answers).HasMaxLength(Lengths.Line).HasConversion(AsText, ByValue);
        response.Property(r => r.GivenAfter).HasMaxLength(LongestTimes).HasDefaultValue(Array.Empty<int?>()).HasConversion(AsSome, ByValue);

        response.Property(r => r.TypedParts).HasMaxLength(Lengths.Line).HasDefaultValue(Array.Empty<int?>()).HasConversion(AsSome, ByValue);

        // The chart: one measure of one course, oldest first.
        response.HasIndex(r => new { r.ClinicId, r.CourseId, r.MeasureKey, r.StartedAt });
    }

    private static string Written(int?[] values) => string.Join(',', values.Select(a => a?.ToString(CultureInfo.InvariantCulture)));

    private static int?[] Read(string stored) => [.. stored.Split(',').Select(a => a.Length == 0 ? (int?)null : int.Parse(a, CultureInfo.InvariantCulture))];
}
