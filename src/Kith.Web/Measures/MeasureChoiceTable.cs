using System.Globalization;
using Kith.Clinical.Courses;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kith.Web.Measures;

internal sealed class MeasureChoiceTable : IEntityTypeConfiguration<MeasureChoice>
{
    /// <summary>Four characters a session for more sessions than any course has.</summary>
    private const int LongestNumbers = 1000;

    private static readonly ValueConverter<int[], string> AsText = new(numbers => string.Join(',', numbers), stored => Read(stored));

    private static readonly ValueComparer<int[]> ByValue = new((a, b) => a!.SequenceEqual(b!), a => a.Length, a => a.ToArray());

    public void Configure(EntityTypeBuilder<MeasureChoice> choice)
    {
        choice.ToTable("MeasureChoices");
        choice.Property(c => c.MeasureKey).HasMaxLength(Lengths.Key);
        choice.Property(c => c.Change).HasConversion<string>().HasMaxLength(Lengths.Key);
        choice.Property(c => c.Reason).HasMaxLength(Lengths.Text);
        choice.Property(c => c.EndedBecause).HasMaxLength(Lengths.Text);

        // "1,5,9"; empty for every session.
        choice.Property(c => c.AtSessions).HasMaxLength(LongestNumbers).HasConversion(AsText, ByValue);

        // What was chosen in one course, in order. Two changes at once cannot both be the next.
        choice.HasIndex(c => new { c.ClinicId, c.CourseId, c.Number }).IsUnique();
    }

    private static int[] Read(string stored) => stored.Length == 0 ? [] : [.. stored.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
}
