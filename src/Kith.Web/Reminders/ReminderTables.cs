using Kith.Clinical.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Reminders;

internal sealed class ReminderWishTable : IEntityTypeConfiguration<ReminderWish>
{
    public void Configure(EntityTypeBuilder<ReminderWish> wish)
    {
        wish.ToTable("ReminderWishes");
        wish.Property(w => w.TimeZone).HasMaxLength(60);
    }
}

internal sealed class ReminderTable : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.ToTable("Reminders");
        reminder.Property(r => r.StopHash).HasMaxLength(64);

        // Never two of one number before one session, whoever makes them.
        reminder.HasIndex(r => new { r.ClinicId, r.SessionId, r.Number }).IsUnique();

        // The stop link.
        reminder.HasIndex(r => new { r.ClinicId, r.StopHash }).IsUnique();
    }
}
