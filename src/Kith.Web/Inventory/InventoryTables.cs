using Kith.Clinical.Inventory;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Inventory;

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.Property(p => p.Alias).HasMaxLength(Lengths.Line);
        person.Property(p => p.Relation).HasMaxLength(Lengths.Line);
        person.Property(p => p.ContactFrequency).HasMaxLength(Lengths.Line);
        person.ComplexProperty(p => p.DiedOn, on => on.Property(d => d.Precision).HasConversion<string>().HasMaxLength(Lengths.Key));
        person.Property(p => p.WhatIsGood).HasMaxLength(Lengths.Text);
        person.Property(p => p.WhatIsHard).HasMaxLength(Lengths.Text);
        person.Property(p => p.ClientExpects).HasMaxLength(Lengths.Text);
        person.Property(p => p.PersonExpects).HasMaxLength(Lengths.Text);
        person.Property(p => p.Reciprocity).HasConversion<string>().HasMaxLength(Lengths.Key);
        person.Property(p => p.ChangeSinceEpisode).HasMaxLength(Lengths.Text);
        person.Property(p => p.ChangeWanted).HasMaxLength(Lengths.Text);
        person.Property(p => p.LinkToOnset).HasMaxLength(Lengths.Text);
        person.Property(p => p.Remarks).HasMaxLength(Lengths.Text);
        person.Property(p => p.ViolenceWords).HasMaxLength(Lengths.Text);
        person.Property(p => p.WithdrawnBecause).HasMaxLength(Lengths.Text);
    }
}

internal sealed class CircleSnapshotTable : IEntityTypeConfiguration<CircleSnapshot>
{
    public void Configure(EntityTypeBuilder<CircleSnapshot> snapshot)
    {
        snapshot.ToTable("CircleSnapshots");
        snapshot.Property(s => s.Moment).HasConversion<string>().HasMaxLength(Lengths.Key);
        snapshot.HasMany(s => s.Places).WithOne().HasForeignKey(p => new { p.ClinicId, p.SnapshotId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CirclePlaceTable : IEntityTypeConfiguration<CirclePlace>
{
    public void Configure(EntityTypeBuilder<CirclePlace> place)
    {
        place.ToTable("CirclePlaces", table => table.HasCheckConstraint("ck_circle_places_ring", "ring BETWEEN 1 AND 3"));
        place.Property(p => p.Alias).HasMaxLength(Lengths.Line);
    }
}
