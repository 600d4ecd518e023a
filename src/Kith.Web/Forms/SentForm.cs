using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Forms;

/// <summary>A form that has been answered: written in the same transaction as what it changed, so that sending it again changes nothing.</summary>
internal sealed class SentForm
{
    public Guid ClinicId { get; init; }

    /// <summary>Made when the form was drawn.</summary>
    public Guid Key { get; init; }

    /// <summary>SHA-256 of what was typed: the same form with other words is another wish.</summary>
    public required string Content { get; init; }

    public DateTimeOffset SentAt { get; init; }

    /// <summary>Where the sender is led; empty while nobody knows.</summary>
    public string Location { get; set; } = "";
}

internal sealed class SentFormTable : IEntityTypeConfiguration<SentForm>
{
    public void Configure(EntityTypeBuilder<SentForm> form)
    {
        form.ToTable("SentForms");
        form.HasKey(f => new { f.ClinicId, f.Key });
        form.Property(f => f.Content).HasMaxLength(64);
        form.Property(f => f.Location).HasMaxLength(Lengths.Line);

        // Sweeping the old ones out.
        form.HasIndex(f => new { f.ClinicId, f.SentAt });
    }
}
